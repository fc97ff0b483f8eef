export const help = `Usage: copydesk [options] PATH...

Flags the slips in articles that no dictionary can see: one name spelled two
ways, a quotation that never closes, a ragged list, a sentence that just stops.

PATH is a file, a folder or a glob. Folders are searched for .txt, .md,
.markdown, .mdx, .html and .htm files that git does not ignore; "!drafts" leaves
out what it matches.

Commands, before their paths:
  baseline [--grow] PATH...
                      writes down what is found, for --baseline; later it only
                      takes out what is gone, unless --grow takes in what is new
  config FILE...      prints what applies to a file
  explain RULE        prints what a rule or a kind is about:
                      paired-quotes, paired-quotes/unclosed
  init [--from-vale]  writes a first config and baseline, and shows what is
                      found; carries over what a .vale.ini says
  merge BLOB...       makes one report of those of the shards, made with
                      --format blob
  names [--write] PATH...
                      prints the names of the articles, their variants and where
                      they are; --write keeps them in names.seen.json, which a
                      check compares with
  rules               prints all rules, their kinds, severities and fixes
  stet FILE:LINE[:COLUMN] --reason WHY [--who NAME]
                      lets a finding stand: writes it to copydesk.stet.yml

Options:
  --config FILE       the config to use (default: the nearest of
                      copydesk.config.{mjs,json}, .copydeskrc.yml, package.json)
  --no-config         no config, no .copydeskignore, no copydesk.stet.yml,
                      no names.yml, no names.seen.json
  -u, --use PLUGIN    one more retext plugin: repeated-words,
                      spell=dictionary:dictionary-en
  --ext LIST          what folders and globs are searched for: md,txt
  --allow-empty       a folder or glob without articles is no mistake
  --stdin             check standard input, as --stdin-filename NAME
  --fix               make the safe fixes
  --fix-suggestions   make suggestions, too
  --fix-dry-run       print as a diff what would be fixed
  --format NAME       stylish (default), json, sarif, github, gitlab, junit,
                      rdjson, html or blob; several may be given
  --report NAME       any reporter of vfile's: json, sarif=option:value
  -o, --output-file NAME=FILE
                      write the format to a file; the others are printed
  --max-warnings N    fail if there are more than N warnings (default 0)
  --frail             fail on any warning
  -q, --quiet         print errors only
  --min-confidence N  tell only what is at least so sure, from 0 to 1
  --baseline FILE     leave out what the file knows
  --since REF         only what is new in files changed since REF
  -j, --jobs N        how many workers (default: some, if the run is long)
  --shard 2/8         check the second of eight parts of the files
  --no-cache          neither read nor write the cache
  --cache-location F  where it lies (default: node_modules/.cache/copydesk)
  --color, --no-color colours on or off (default: on a terminal)
  -h, --help          show this help
  -v, --version       show the version

Exit codes:
  0  nothing wrong
  1  an error, or more warnings than --max-warnings (info never fails)
  2  something could not be checked

Examples:
  copydesk article.txt
  copydesk content "drafts/*.md"
  copydesk --format json content > report.json
  copydesk --output-file html=proof.html content
`
