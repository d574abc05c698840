#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Homeward developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-fhir-schema.py PROGRAM SCHEMA: what «extract export fhir» writes of every plan of the
# invented office is held against HL7's own JSON schema of FHIR R4, and against what the
# specification says besides: codes, references, rules. Another office reads it back.

import copy
import json
import os
import re
import stat
import subprocess
import sys
import tempfile

PASSPHRASE = 'copper lantern walks seventeen miles'

# Where FHIR R4 (4.0.1) binds a code with strength «required» and the schema only says «code».
CODES = {
    'CarePlan.status': 'draft active on-hold revoked completed entered-in-error unknown',
    'CarePlan.intent': 'proposal plan order option',
    'CareTeam.status': 'proposed active suspended inactive entered-in-error',
    'Goal.lifecycleStatus': 'proposed planned accepted active on-hold completed cancelled'
                            ' entered-in-error rejected',
    'Task.status': 'draft requested received accepted rejected ready cancelled in-progress on-hold'
                   ' failed completed entered-in-error',
    'Task.intent': 'unknown proposal plan order original-order reflex-order filler-order'
                   ' instance-order option',
    'ServiceRequest.status': 'draft active on-hold revoked completed entered-in-error unknown',
    'ServiceRequest.intent': 'proposal plan directive order original-order reflex-order'
                             ' filler-order instance-order option',
    'Observation.status': 'registered preliminary final amended corrected cancelled'
                          ' entered-in-error unknown',
    'Group.type': 'person animal practitioner device medication substance',
}

# The elements that FHIR R4 demands, and which resources a reference may lead to.
NEEDED = {
    'Bundle': 'type', 'CarePlan': 'status intent subject',
    'Goal': 'lifecycleStatus description subject', 'Task': 'status intent',
    'ServiceRequest': 'status intent subject', 'Observation': 'status code',
    'Condition': 'subject', 'Group': 'type actual', 'RelatedPerson': 'patient', 'Basic': 'code',
    'CareTeam': '', 'Patient': '', 'Practitioner': '', 'Organization': 'name',
}
PEOPLE = 'Patient Practitioner PractitionerRole RelatedPerson Organization CareTeam'
TARGETS = {
    'CarePlan.subject': 'Patient Group', 'CarePlan.replaces': 'CarePlan', 'CarePlan.goal': 'Goal',
    'CarePlan.addresses': 'Condition', 'CarePlan.activity.reference': 'Task ServiceRequest',
    'CareTeam.subject': 'Patient Group', 'CareTeam.participant.member': PEOPLE,
    'Condition.subject': 'Patient Group', 'Goal.subject': 'Patient Group Organization',
    'Group.member.entity': 'Patient', 'Observation.subject': 'Patient Group',
    'Observation.performer': PEOPLE, 'Observation.hasMember': 'Observation',
    'Observation.derivedFrom': 'Observation', 'RelatedPerson.patient': 'Patient',
    'ServiceRequest.subject': 'Patient Group', 'ServiceRequest.basedOn': 'CarePlan ServiceRequest',
    'ServiceRequest.performer': PEOPLE, 'Task.owner': PEOPLE,
}


# ---------------------------------------------------------------- the schema

class Schema:
    """As much of JSON Schema (draft 6) as FHIR's uses; anything else in it is an error."""

    KNOWN = {'$ref', 'additionalProperties', 'const', 'enum', 'items', 'oneOf', 'pattern',
             'properties', 'required', 'type'}
    TYPES = {'object': dict, 'array': list, 'string': str, 'boolean': bool, 'number': (int, float)}

    def __init__(self, path):
        with open(path, encoding='utf-8') as file:
            self.definitions = json.load(file)['definitions']

    def faults(self, value, rule, path):
        assert not set(rule) - self.KNOWN, set(rule) - self.KNOWN
        if '$ref' in rule:
            return self.faults(value, self.definitions[rule['$ref'].split('/')[-1]], path)
        if 'oneOf' in rule:
            return self.faults_of_resource(value, rule['oneOf'], path)
        found = list(self.faults_of_value(value, rule, path))
        if isinstance(value, dict) and 'properties' in rule:
            found += self.faults_of_object(value, rule, path)
        if isinstance(value, list):
            for number, item in enumerate(value):
                found += self.faults(item, rule.get('items', {}), f'{path}[{number}]')
        return found

    def faults_of_value(self, value, rule, path):
        kind = self.TYPES.get(rule.get('type'))
        if kind and (not isinstance(value, kind) or kind != bool and isinstance(value, bool)):
            yield f'{path}: is no {rule["type"]}'
        if 'const' in rule and value != rule['const']:
            yield f'{path}: is not «{rule["const"]}»'
        if 'enum' in rule and value not in rule['enum']:
            yield f'{path}: «{value}» is none of the codes'
        if 'pattern' in rule and isinstance(value, str) and not re.search(rule['pattern'], value):
            yield f'{path}: «{value}» is not of the form {rule["pattern"]}'

    def faults_of_object(self, value, rule, path):
        found = [f'{path}: lacks {name}' for name in rule.get('required', ()) if name not in value]
        for name, member in value.items():
            if name in rule['properties']:
                found += self.faults(member, rule['properties'][name], f'{path}.{name}')
            elif rule.get('additionalProperties') is False:
                found.append(f'{path}: has an unknown element {name}')
        return found

    def faults_of_resource(self, value, choices, path):
        name = value.get('resourceType') if isinstance(value, dict) else None
        ref = {'$ref': f'#/definitions/{name}'}
        return self.faults(value, ref, path) if ref in choices else [f'{path}: no such resource']

    def check(self, bundle):
        return self.faults(bundle, {'$ref': '#/definitions/Bundle'}, 'Bundle')


# ---------------------------------------------------------------- what else FHIR says

def walk(node, name, path):
    """Each object with the name of its element («Task.restriction.period») and its path."""
    if isinstance(node, dict):
        name = node.get('resourceType', name)
        yield node, name, path
        for key, value in node.items():
            yield from walk(value, f'{name}.{key}', f'{path}.{key}')
    elif isinstance(node, list):
        for number, item in enumerate(node):
            yield from walk(item, name, f'{path}[{number}]')


def faults_of_element(node, name, path, types):
    if 'resourceType' in node:
        for needed in NEEDED[node['resourceType']].split():
            if needed not in node:
                yield f'{path}: lacks {needed}'
    for key, value in node.items():
        codes = CODES.get(f'{name}.{key}')
        if codes and value not in codes.split():
            yield f'{path}.{key}: «{value}» is none of the codes'
    if 'reference' in node and isinstance(node['reference'], str) \
            and not node['reference'].startswith('#'):
        target = types.get(node['reference'])
        if not target or node.get('type') != target:
            yield f'{path}: leads to nothing, or to another type than it says'
        elif target not in TARGETS.get(name, target).split():
            yield f'{path}: leads to a {target}'
    if 'start' in node and 'end' in node and node['end'] < node['start']:
        yield f'{path}: per-1, ends before it begins'
    if 'detailString' in node and 'measure' not in node:
        yield f'{path}: gol-1, a detail without a measure'
    if name.endswith('.extension') and len([k for k in node if k.startswith('value')]) != 1:
        yield f'{path}: ext-1, not one value'
    if not node or '' in node.values() or [] in node.values() or None in node.values():
        yield f'{path}: is empty, or holds something empty'


def faults_besides(bundle):
    urls = [entry['fullUrl'] for entry in bundle['entry']]
    types = {entry['fullUrl']: entry['resource']['resourceType'] for entry in bundle['entry']}
    found = ['bdl-7: two entries of one fullUrl'] if len(set(urls)) != len(urls) else []
    found += [f'{entry["fullUrl"]}: has another id' for entry in bundle['entry']
              if entry['fullUrl'] != 'urn:uuid:' + entry['resource']['id']]
    for node, name, path in walk(bundle, 'Bundle', 'Bundle'):
        found += faults_of_element(node, name, path, types)
    return found


# ---------------------------------------------------------------- the program

class Office:
    def __init__(self, program, folder, name, *words):
        self.key = os.path.join(folder, 'passphrase')
        with open(self.key, 'w', encoding='utf-8') as file:
            file.write(PASSPHRASE + '\n')
        self.start = [program, '--office', os.path.join(folder, name),
                      '--passphrase-file', self.key]
        self.call('office', *words)

    def call(self, *words):
        done = subprocess.run([*self.start, *words, '--json'], capture_output=True, text=True,
                              check=False)
        assert done.returncode == 0, (words, done.stderr)
        return json.loads(done.stdout)


def test_schema(program, schema, folder):
    """Every plan of the invented office, whatever its status."""
    demo = Office(program, folder, 'demo', 'demo', '--children', '120', '--seed', '2009')
    other = Office(program, folder, 'other', 'new', '--me', 'Ann Clark')
    path = os.path.join(folder, 'plan.json')
    plans = demo.call('record', 'list', 'case-plan')
    families = sorted({plan['family'] for plan in plans})
    assert {plan['status'] for plan in plans} >= {'draft', 'approved', 'superseded', 'closed'}
    seen = set()
    for family in families:
        demo.call('extract', 'export', 'fhir', family, path)
        assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
        with open(path, encoding='utf-8') as file:
            bundle = json.load(file)
        assert schema.check(bundle) == [], schema.check(bundle)[:5]
        assert faults_besides(bundle) == [], faults_besides(bundle)[:5]
        seen |= {entry['resource']['resourceType'] for entry in bundle['entry']}
    assert seen | {'Organization'} == set(NEEDED) - {'Bundle', 'CareTeam'}, seen
    report = other.call('extract', 'import', path)
    assert report['format'] == 'fhir' and report['created']['case-plan'] >= 1, report
    for kind in ('case-plan', 'task', 'plan-participant'):
        ours = demo.call('record', 'list', kind)
        theirs = other.call('record', 'list', kind)
        assert theirs and all(record in ours for record in theirs), kind
    return bundle


def test_faults(schema, bundle):
    """What is wrong is found: each of these is one."""
    def broken(change):
        copied = copy.deepcopy(bundle)
        plan = next(entry['resource'] for entry in copied['entry']
                    if entry['resource']['resourceType'] == 'CarePlan')
        change(copied, plan)
        return schema.check(copied) + faults_besides(copied)

    assert broken(lambda all, plan: None) == []
    for change in (lambda all, plan: plan.update(stage='x'),
                   lambda all, plan: plan.update(intent=7),
                   lambda all, plan: plan.update(status='agreed'),
                   lambda all, plan: plan.pop('subject'),
                   lambda all, plan: plan.update(subject={'reference': 'urn:uuid:nobody'}),
                   lambda all, plan: plan.update(replaces=[plan['subject']]),
                   lambda all, plan: plan.update(created='2026-13-01'),
                   lambda all, plan: plan.update(period={'start': '2026-02-01',
                                                         'end': '2026-01-01'}),
                   lambda all, plan: plan.update(extension=[{'url': 'https://x.example'}]),
                   lambda all, plan: plan.update(resourceType='Plan'),
                   lambda all, plan: all['entry'].append(all['entry'][0]),
                   lambda all, plan: all.update(type='heap')):
        try:
            assert broken(change)
        except KeyError as error:
            assert error.args == ('Plan',)


def main(program, path):
    schema = Schema(path)
    print('1..2')
    with tempfile.TemporaryDirectory() as folder:
        bundle = test_schema(program, schema, folder)
    print('ok 1 schema')
    test_faults(schema, bundle)
    print('ok 2 faults')


if __name__ == '__main__':
    main(*sys.argv[1:])
