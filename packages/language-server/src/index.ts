export {connect} from './connect.ts'
export {serve} from './serve.ts'
