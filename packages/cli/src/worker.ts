import {serveLinter} from '@copydesk/engine'

await serveLinter()
