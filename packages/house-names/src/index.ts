export {nearestFile} from './nearest-file.ts'
export {houseNamesOfFiles} from './of-file.ts'
export {type HouseNames, readHouseNames} from './read.ts'
