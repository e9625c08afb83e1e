#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""Exports the real city as HSDS and holds every row against Open Referral's own schemas:
hsds_test.py WEGWEISER_BUNDLE SOURCE_DIR

Exit code 77 (skipped) when ../shared/data/hsds is not there.
"""
import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema

LISTS = {"phones": "phone", "schedules": "schedule", "languages": "language", "cost_options": "cost_option",
         "required_documents": "required_document", "service_areas": "service_area", "contacts": "contact",
         "service_at_locations": "service_at_location", "attributes": "attribute", "metadata": "metadata",
         "addresses": "address", "accessibility": "accessibility"}
ONES = {"organization": "organization", "program": "program", "location": "location", "taxonomy_term": "taxonomy_term",
        "taxonomy_detail": "taxonomy"}


class Schemas:
    """A table's own properties; what belongs to it is held against the schemas of those tables."""

    def __init__(self, folder):
        self.validators = {}
        for file in folder.glob("*.json"):
            if file.stem == "openapi":
                continue
            schema = json.loads(file.read_text(encoding="utf-8"))
            own = {name: each for name, each in schema["properties"].items()
                   if name not in LISTS and name not in ONES}
            self.validators[file.stem] = jsonschema.Draft7Validator(
                {"type": "object", "properties": own, "required": schema.get("required", []),
                 "additionalProperties": False}, format_checker=jsonschema.FormatChecker())

    def check(self, table, row):
        own = {name: value for name, value in row.items() if name not in LISTS and name not in ONES}
        for error in self.validators[table].iter_errors(own):
            sys.exit(f"{table} {row.get('id')}: {error.message}")
        count = 1
        for name, value in row.items():
            if name in LISTS:
                count += sum(self.check(LISTS[name], each) for each in value)
            elif name in ONES:
                count += self.check(ONES[name], value)
        return count


def main():
    bundle, source = sys.argv[1], Path(sys.argv[2])
    data = source.parent / "shared" / "data" / "hsds" / "schema"
    if not data.is_dir():
        print(f"skipped: {data} is not there")
        sys.exit(77)
    schemas = Schemas(data)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([bundle, "export-hsds", str(source / "content/bielefeld"), "-o", folder], check=True)
        services = json.loads((Path(folder) / "services.json").read_text(encoding="utf-8"))
        assert len(services) >= 100, len(services)
        checked = sum(schemas.check("service", service) for service in services)
        assert checked > 900, checked
        assert len({service["id"] for service in services}) == len(services)

        package = json.loads((Path(folder) / "datapackage.json").read_text(encoding="utf-8"))
        ids = {}
        rows = {}
        for resource in package["resources"]:
            with open(Path(folder) / resource["path"], newline="", encoding="utf-8") as stream:
                rows[resource["name"]] = list(csv.DictReader(stream))
            names = [field["name"] for field in resource["schema"]["fields"]]
            assert list(rows[resource["name"]][0]) == names, resource["name"]
            ids[resource["name"]] = {row["id"] for row in rows[resource["name"]]}
        tables = {**{plural: table for plural, table in LISTS.items()}, "services": "service", "locations": "location",
                  "organizations": "organization", "programs": "program", "taxonomies": "taxonomy",
                  "taxonomy_terms": "taxonomy_term", "service_at_location": "service_at_location"}
        for name, each in rows.items():
            for row in each:
                known = {column: float(value) if column == "amount" else value
                         for column, value in row.items() if value}
                schemas.check(tables[name], known)
                for column, target in (("service_id", "services"), ("location_id", "locations"),
                                       ("organization_id", "organizations"), ("taxonomy_term_id", "taxonomy_terms")):
                    assert not row.get(column) or row[column] in ids[target], (name, column, row[column])
    print(f"{len(services)} services, {checked} rows")


main()
