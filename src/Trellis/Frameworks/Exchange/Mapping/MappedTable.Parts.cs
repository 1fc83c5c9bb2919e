namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>Adding the categories, competencies and skills that rows name.</summary>
public sealed partial class MappedTable
{
    private void ReadCategory(Row row, string name, string description)
    {
        var known = _categoryDrafts.GetValueOrDefault(Names.Key(name));
        var status = ReadStatus(row) ?? known.Draft?.Status ?? Status.Published;
        if (description.Length == 0)
            description = Text(row, Means.CategoryDescription);
        var draft = known.Draft is { } before
            ? before with
            {
                Description = before.Description.Length > 0 ? before.Description : description,
                Status = status,
            }
            : new(name, description, false, status);
        if (name.Length > ContentRules.NameLimit)
            _errors.Add(
                At(
                    row,
                    _categories.Count > 0 ? _categories[0] : _places[Means.Name],
                    $"A name has at most {ContentRules.NameLimit} characters. This one has {name.Length}."
                )
            );
        _categoryDrafts[Names.Key(name)] = (draft, known.Draft is null ? _categoryDrafts.Count : known.Place);
    }

    private ImportedCompetency? ReadCompetency(Row row, string category, string name, string description, bool isRepeat)
    {
        if (category.Length > 0)
        {
            if (!_categoryDrafts.TryGetValue(Names.Key(category), out var of))
                _categoryDrafts[Names.Key(category)] = of = (
                    new(category, Text(row, Means.CategoryDescription), false, Status.Published),
                    _categoryDrafts.Count
                );
            category = of.Draft.Name;
        }
        if (!_competencies.TryGetValue(Names.Key(name), out var known))
        {
            if (_skills.TryGetValue(Names.Key(name), out var skill))
            {
                Fail(row, Means.Name, $"\"{name}\" is already the name of a skill, on line {skill.Line}.");
                return null;
            }
            if (_competencies.Count == ContentRules.PartLimit)
            {
                Fail(row, Means.Name, $"A framework has at most {ContentRules.PartLimit:N0} competencies.");
                return null;
            }
            if (name.Length > ContentRules.NameLimit)
                Fail(
                    row,
                    Means.Name,
                    $"A name has at most {ContentRules.NameLimit} characters. This one has {name.Length}."
                );
            var draft = new ImportedCompetency(
                name,
                category.Length == 0 ? null : category,
                _scale.Name,
                ReadStatus(row) ?? Status.Published
            )
            {
                Description = description,
            };
            _competencies[Names.Key(name)] = (draft, row.Line, !isRepeat || _mapping.IsLong);
            return draft;
        }
        if (!isRepeat && known.HasRow && Distinguished(row, name) is { } told)
            return ReadCompetency(row, category, told, description, isRepeat);
        if (!isRepeat && known.HasRow)
        {
            Fail(row, Means.Name, $"The competency \"{name}\" is already on line {known.Line}.");
            return null;
        }
        if (category.Length > 0 && known.Draft.Category is { } other && other != category)
            _errors.Add(
                At(
                    row,
                    _categories.Count > 0 ? _categories[^1] : _places[Means.Name],
                    $"\"{name}\" is in \"{other}\" on line {known.Line}, and in \"{category}\" here. A competency "
                        + $"is in one category."
                )
            );
        if (known.Draft.Description.Length == 0)
            known.Draft.Description = description;
        else if (description.Length > 0 && description != known.Draft.Description)
            _warnings.Add(
                At(row, Means.Description, $"{name}: another description came before. The first one is kept.")
            );
        if (!isRepeat)
            _competencies[Names.Key(name)] = known with { HasRow = true };
        return known.Draft;
    }

    private void ReadSkill(Row row, ImportedCompetency competency, string name, string description)
    {
        var place = _places.GetValueOrDefault(Means.Skill, _places[Means.Name]);
        if (
            (_competencies.ContainsKey(Names.Key(name)) || _skills.ContainsKey(Names.Key(name)))
            && Distinguished(row, name) is { } told
        )
            name = told;
        if (_competencies.TryGetValue(Names.Key(name), out var known))
            _errors.Add(At(row, place, $"\"{name}\" is already the name of a competency, on line {known.Line}."));
        else if (
            _skills.TryGetValue(Names.Key(name), out var same)
            && (!_mapping.IsLong || same.Competency != competency.Name)
        )
            _errors.Add(
                At(
                    row,
                    place,
                    $"The skill \"{name}\" is already on line "
                        + $"{same.Line}{(same.Competency == competency.Name ? "" : $", under \"{same.Competency}\"")}."
                )
            );
        else if (name.Length > ContentRules.NameLimit)
            _errors.Add(
                At(row, place, $"A name has at most {ContentRules.NameLimit} characters. This one has {name.Length}.")
            );
        else if (_skills.TryAdd(Names.Key(name), (row.Line, competency.Name)))
            _draft.Skills.Add(new(name, competency.Name, description));
    }

    /// <summary>
    /// A name with the row's own id behind it, as "Keeps tools clean (P.2)": equal statements are told apart by it. Null
    /// where the row has none.
    /// </summary>
    private string? Distinguished(Row row, string name)
    {
        if (
            _mapping.IsLong
            || Name(row, Means.Id) is not { Length: > 0 } id
            || name.EndsWith($" ({id})", StringComparison.Ordinal)
        )
            return null;
        var distinct = $"{name} ({id})";
        _warnings.Add(At(row, Means.Name, $"\"{name}\" is on a line above too. This one is called \"{distinct}\"."));
        return distinct;
    }

    private Status? ReadStatus(Row row)
    {
        var status = Names.Key(Name(row, Means.Status));
        if (status is not ("" or "PUBLISHED" or "IN DEVELOPMENT" or "DRAFT"))
            Fail(row, Means.Status, "A status is draft, in development, or published.");
        return status switch
        {
            "PUBLISHED" => Status.Published,
            "IN DEVELOPMENT" => Status.InDevelopment,
            "DRAFT" => Status.Draft,
            _ => null,
        };
    }
}
