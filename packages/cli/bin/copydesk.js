#!/usr/bin/env node
'use strict'
// A CommonJS module: Node loads more of itself for any other before it has read the first line.
const process = require('node:process')
const v8 = require('node:v8')
const {loadProgram} = require('../dist/load-program.cjs')

// Most runs are over before code that V8 optimises repays the time to optimise it; by default it takes a third of all.
// Later versions of Node have a middle compiler for this, and do not know the setting.
if (process.versions.v8.startsWith('11.')) {
  v8.setFlagsFromString('--interrupt-budget=400000')
  // Functions that are copied into many others are compiled with each of them.
  v8.setFlagsFromString('--max-inlined-bytecode-size-cumulative=100')
}

// V8 would interpret each regular expression at first and compile it when it is used again, as most are.
v8.setFlagsFromString('--no-regexp-tier-up')

const {program, keep} = loadProgram()
program.main(keep)
