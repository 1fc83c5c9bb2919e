namespace Trellis.Frameworks.Exchange.Import;

/// <summary>What is said and ordered once both tables are read.</summary>
public sealed partial class DdatFormat
{
    private ParsedFramework Finish()
    {
        _draft.Scales.Add(new(Scale, [.. Levels.Select(l => (l, ""))]));
        _draft.Competencies.AddRange(_skills.Values);
        _draft.Roles.AddRange(_roles.Values);
        foreach (var role in _positions.Values.GroupBy(p => (p.Family, p.Role)))
        {
            // The tables carry no grade: the sum of required levels proposes an order, ties by title.
            foreach (
                var (position, order) in role.OrderBy(p => p.Expectations.Values.Sum(e => e.Level))
                    .ThenBy(p => p.Title, StringComparer.Ordinal)
                    .Select((p, i) => (p, i))
            )
            {
                position.Order = order;
                _draft.Positions.Add(position);
            }
        }
        CheckClaims();
        foreach (var skill in _skills.Values.Where(s => s.Description.Length == 0))
            _warnings.Add(
                (_claims.TryGetValue(Names.Key(skill.Name), out var c) ? c.At : new("", 0, 0, "")) with
                {
                    Message = $"{skill.Name}: the skill is not described in either table.",
                }
            );
        return new("Government Digital and Data", _draft, _ignored, _warnings)
        {
            Origin = new(
                "Government Digital and Data Profession Capability Framework",
                "UK government",
                "Open Government Licence v3.0",
                "https://ddat-capability-framework.service.gov.uk/",
                "Contains public sector information licensed under the Open Government Licence v3.0."
            ),
        };
    }

    /// <summary>
    /// "Roles that require Skill" is only compared with the records, never used: it is out of date in places.
    /// </summary>
    private void CheckClaims()
    {
        var required = _positions
            .Values.SelectMany(p => p.Expectations.Keys.Select(s => (Skill: Names.Key(s), Role: p.Role)))
            .ToLookup(x => x.Skill, x => x.Role);
        foreach (var (skill, (at, claimed)) in _claims)
        {
            var real = required[skill].Select(Names.Key).ToHashSet();
            if (real.Count == 0)
                continue;
            var missing = required[skill]
                .Distinct()
                .Where(r => !claimed.Contains(Names.Key(r)))
                .Order(StringComparer.Ordinal)
                .ToList();
            var extra = claimed.Where(c => !real.Contains(c)).ToList();
            if (missing.Count + extra.Count == 0)
                continue;
            _warnings.Add(
                at with
                {
                    Message = (
                        $"{_skills[skill].Name}: \"Roles that require Skill\" is out of date. The records were "
                        + $"followed. {(missing.Count > 0 ? $"Not named there: {string.Join(", ", missing)}. " : "")}"
                        + $"{(extra.Count > 0 ? $"Named there only: {string.Join(", ", extra.Select(NameOf))}." : "")}"
                    ).TrimEnd(),
                }
            );
        }
    }

    /// <summary>A role as the table writes it; its key where the table does not have it.</summary>
    private string NameOf(string key) => _roles.Values.FirstOrDefault(r => Names.Key(r.Name) == key)?.Name ?? key;
}
