#!/usr/bin/env bash
# Adds a migration of the same name to both databases: eng/migration.sh AddGoals
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?Usage: eng/migration.sh NAME}
dotnet tool restore >/dev/null
dotnet restore eng/Migrations -v q
for provider in Sqlite Postgres; do
  dotnet ef migrations add "$name" --project src/Trellis --startup-project eng/Migrations \
    --context "${provider}AppDb" --output-dir "Data/$provider/Migrations"
done
