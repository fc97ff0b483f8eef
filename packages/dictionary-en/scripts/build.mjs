/** Writes dist/words.bin, with the encoder that has just been compiled. */
import fs from 'node:fs'
import {encode} from '../dist/encode.js'
import {expand} from './expand.mjs'

fs.writeFileSync(new URL('../dist/words.bin', import.meta.url), encode(expand()))
