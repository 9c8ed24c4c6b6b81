#!/bin/sh
# One role and database per use. The tables of payments belong to another role than the one that works with them.
set -eu

database() {
  echo "CREATE DATABASE $1 OWNER $2;"
}

role() {
  echo "CREATE ROLE $1 LOGIN PASSWORD '$2';"
}

{
  role payments_owner "$PAYMENTS_DB_OWNER_PASSWORD"
  role payments "$PAYMENTS_DB_PASSWORD"
  role reviews "$REVIEWS_DB_PASSWORD"
  role registry "$REGISTRY_DB_PASSWORD"
  database payments payments_owner
  database reviews reviews
  database registry registry
} | psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER"
