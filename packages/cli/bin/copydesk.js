#!/usr/bin/env node
import process from 'node:process'
import v8 from 'node:v8'

// Most runs are over before code that V8 optimises repays the time to optimise it; by default it takes a third of all.
// Later versions of Node have a middle compiler for this, and do not know the setting.
if (process.versions.v8.startsWith('11.')) v8.setFlagsFromString('--interrupt-budget=300000')

await import('../dist/copydesk.js')
