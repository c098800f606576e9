# Reads JUnit's XML reports (surefire's and tycho's). First line: passed, failed, skipped. Then a line for each failed test, and one
# for each reason for which tests of a class were skipped.
function attribute(line, name,   from) {
  if (!match(line, "[ \t]" name "=\"[^\"]*\"")) return ""
  from = RSTART + length(name) + 3
  return substr(line, from, RLENGTH - length(name) - 4)
}

function plain(text) {
  gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&quot;/, "\"", text); gsub(/&apos;/, "'", text)
  gsub(/&#10;/, " ", text); gsub(/&amp;/, "\\&", text)
  return text
}

# The message of <skipped> or <failure>: an attribute, else the first line of the stack trace, which names the exception first.
function message(line,   text) {
  text = attribute(line, "message")
  if (text == "") {
    text = line
    if (!sub(/^.*<!\[CDATA\[/, "", text)) sub(/^[^>]*>/, "", text)
    sub(/(\]\]>)?<\/(skipped|failure|error)>.*$/, "", text)
    sub(/^[A-Za-z0-9_.$]*(Exception|Error): /, "", text)
  }
  sub(/^Assumption failed: /, "", text)
  text = plain(text)
  return text == "" ? "no reason given" : text
}

/<testsuite[ >]/ {
  tests += attribute($0, "tests"); broken += attribute($0, "failures") + attribute($0, "errors"); skipped += attribute($0, "skipped")
}
/<testcase[ >]/ {
  class = attribute($0, "classname"); sub(/^.*\./, "", class)
  name = plain(attribute($0, "name"))
}
/<skipped[ >\/]/ {
  reason = class "\t" message($0)
  if (!(reason in times)) order[++reasons] = reason
  times[reason]++
}
/<(failure|error)[ >\/]/ { failure[++failures] = "FAILED " class "." name ": " substr(message($0), 1, 500) }

END {
  print tests - broken - skipped, broken + 0, skipped + 0
  for (i = 1; i <= failures; i++) print failure[i]
  for (i = 1; i <= reasons; i++) {
    split(order[i], part, "\t")
    print "SKIPPED " part[1] " (" times[order[i]] (times[order[i]] == 1 ? " test): " : " tests): ") part[2]
  }
}
