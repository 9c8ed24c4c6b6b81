#!/bin/sh
# Brings data view, searches, dashboard and alert rules into Kibana; what is there already is overwritten. KIBANA_URL says where, KIBANA_LOGIN
# (user:password) who; without one nobody logs in. Each line of rules.txt is an id and the rule.
set -eu
here=$(dirname "$0")

ask() {
  curl --silent --show-error --max-time 60 --retry 5 --retry-connrefused ${KIBANA_LOGIN:+--user "$KIBANA_LOGIN"} \
    --header 'kbn-xsrf: gigstream' --write-out '\n%{http_code}' "$@"
}

# The answer without its last line, which is the status.
status() { printf '%s\n' "$1" | tail -n 1; }

answer=$(ask --form "file=@$here/objects.ndjson" "$KIBANA_URL/api/saved_objects/_import?overwrite=true")
case "$answer" in
  *'"success":true'*) echo 'Data view, searches and dashboard are there.' ;;
  *) echo "The objects were not taken: $answer" >&2; exit 1 ;;
esac

while read -r id rule; do
  address="$KIBANA_URL/api/alerting/rule/$id"
  answer=$(ask --header 'Content-Type: application/json' --data "$rule" "$address")
  if [ "$(status "$answer")" = 409 ]; then
    # An update says neither what kind of rule it is nor whose.
    changed=$(printf '%s' "$rule" | sed -e 's/"rule_type_id": "[^"]*", //' -e 's/"consumer": "[^"]*", //')
    answer=$(ask --request PUT --header 'Content-Type: application/json' --data "$changed" "$address")
  fi
  case "$(status "$answer")" in
    200) echo "Rule $id is there." ;;
    *) echo "Rule $id was not taken: $answer" >&2; exit 1 ;;
  esac
done < "$here/rules.txt"
