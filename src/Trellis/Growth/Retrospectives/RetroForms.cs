namespace Trellis.Growth.Retrospectives;

/// <summary>From pasted lines to the notes that are offered.</summary>
public sealed class RetroForms(NamedColleagues colleagues, WriteRetroNotes write)
{
    /// <summary>One row for each line, with whom it seems to be about.</summary>
    public async Task<RetroNotesForm> Rows(PasteForm pasted, CancellationToken ct)
    {
        var names = await colleagues.Offered(ct);
        return new()
        {
            Retrospective = Names.Tidy(pasted.Retrospective),
            HeldOn = pasted.HeldOn,
            Rows =
            [
                .. RetroRules
                    .Lines(pasted.Lines)
                    .Select(line => new RetroNotesForm.Row { Text = line, About = RetroRules.Guess(line, names) }),
            ],
        };
    }

    /// <summary>Offers the rows that are about somebody.</summary>
    public async Task<Result<int>> Write(RetroNotesForm form, CancellationToken ct)
    {
        var lines = new List<WriteRetroNotes.Line>();
        var wrong = new List<string>();
        var known = new Dictionary<string, Result<IReadOnlyList<Id<Person>>>>(); // a name is looked for once
        foreach (var (row, at) in form.Rows.Select((row, at) => (row, at)))
        {
            if (Names.IsBlank(row.About))
                continue;
            var name = Names.Tidy(row.About);
            if (!known.TryGetValue(name, out var found))
                known[name] = found = await colleagues.Find(name, ct);
            if (found.Value is not [var person])
            {
                wrong.Add($"Line {at + 1}: {found.Problem?.Message ?? "Name one colleague, or nobody."}");
                continue;
            }
            lines.Add(
                new()
                {
                    Text = row.Text,
                    Person = person,
                    Competency = string.IsNullOrEmpty(row.Competency) ? null : FormInput.Id<Item>(row.Competency),
                }
            );
        }
        if (wrong.Count > 0)
            return new Problem.Refused("retrospective.people", string.Join(' ', wrong));
        var request = new WriteRetroNotes.Request
        {
            Retrospective = form.Retrospective,
            HeldOn = FormInput.Day(form.HeldOn),
            Lines = lines,
        };
        return await write.Handle(request, ct) is { Problem: { } problem }
            ? new Problem.Refused("retrospective.lines", problem.Message)
            : lines.Count;
    }
}
