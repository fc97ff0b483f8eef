import {loadProgram} from './load-program.ts'

loadProgram().program.serveLinter()
