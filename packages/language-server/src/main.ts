import {connect} from './connect.ts'
import {serve} from './serve.ts'

serve(connect())
