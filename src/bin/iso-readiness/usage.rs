//! What the program says about itself.

pub(crate) const USAGE: &str = "\
Scores readiness for ISO/IEC 27001, 27017, 27018 and 27701, and makes and opens readiness links.

Usage:
  iso-readiness score WHAT [options]                the result
      --format text|json     how it is written; without it, as text
      --brief                the figures of each standard alone, as JSON
      --lines                standard input has one check a line, each a link or from `open -`
  iso-readiness link WHAT [options]                 a readiness link, `#r=...` or `URL#r=...`
      --base URL             the address of the page that opens it
      --result-only          the result alone, without answers
      --name NAME            a name for the check, up to 60 bytes
      --date YYYY-MM-DD      the day it is made; without it, today (UTC)
  iso-readiness open WHAT                           the answers file in it
  iso-readiness compare BEFORE AFTER [--format text|json]
                                                    what moved between two checks
  iso-readiness merge WHAT WHAT... [--by lowest|median|first] [--format json|text]
                                                    one answers file out of several people's; as
                                                    text, what they disagree about
  iso-readiness export WHAT --as FORMAT [options]   a file for others: json, csv, xlsx, html, md,
                                                    oscal-poam, oscal-ar or ciso-assistant
      --table TABLE          which table --as csv writes: answers (without it), summary, gaps, plan,
                             soa or records
      --output PATH          where it goes: a file, which is written over, or a folder; without it,
                             standard output
      --date YYYY-MM-DD      the day it is made; without it, today (UTC)
  iso-readiness check [PATH]                        check questionnaires; without PATH, those built
                                                    into this program
  iso-readiness edition [PATH]                      write the table by which links are made, for the
                                                    next edition of questionnaires
  iso-readiness bundle PATH                         own questionnaires as one document, which the
                                                    widget takes
  iso-readiness --help | --version

WHAT is an answers file, a file with a readiness link somewhere in it, a link itself, or - for
standard input. --passphrase-file FILE goes with all that read links: its first line opens
protected ones, and protects the one that `link` makes. --questionnaires PATH goes with them too:
own questionnaires instead of those built in.

PATH is a folder of questionnaires, or the one document of own ones. A folder of own ones has a file
content.json, which says their id, their edition and which standards built in they go with.

Many links: `open -` reads one link a line and writes one line of JSON for each, {\"line\":1,
\"answers\":...} or {\"line\":2,\"error\":...}. `score -` reads such lines too, and with --lines links
as well, and writes {\"line\":1,\"result\":...}. Blank lines are counted and left out.

Exit codes: 0 done (with many lines, their faults are told in the lines), 1 the input is bad (each
problem on standard error, one a line), 2 wrong usage.";
