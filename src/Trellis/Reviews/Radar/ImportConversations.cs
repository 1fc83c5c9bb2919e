using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Reviews.Radar;

/// <summary>
/// Imports the days of conversations that were held before Trellis from a table with the columns email, kind and date;
/// all or nothing. What is on record already is unchanged.
/// </summary>
public sealed class ImportConversations(AppDb db, Viewer me)
{
    /// <param name="DryRun">Whether nothing is saved.</param>
    public sealed record Request(InputFile File, bool DryRun);

    private sealed record Row(string Email, ObligationKind Kind, DateOnly On, Finding At, Finding AtDate);

    public async Task<Result<ImportReport<ConversationCounts>>> Handle(Request request, CancellationToken ct)
    {
        if (!Can.RecordConversations(me))
            return new Problem.Forbidden();
        var read = Read(request.File);
        if (read.Problem is { } unreadable)
            return unreadable;
        var (rows, unused) = read.Value;

        var sight = db.For(me);
        var people = await sight.ObligationPeople.ToDictionaryAsync(p => p.EmailKey, StringComparer.Ordinal, ct);
        var known = (
            await sight
                .ConversationsOnRecord.Where(c => c.VoidedAt == null)
                .Select(c => new
                {
                    c.PersonId,
                    c.Kind,
                    c.On,
                })
                .ToListAsync(ct)
        ).Select(c => (c.PersonId, c.Kind, c.On)).ToHashSet();
        var errors = new List<Finding>();
        var added = new List<ConversationOnRecord>();
        foreach (var row in rows)
        {
            if (people.GetValueOrDefault(Names.Key(row.Email)) is not { } person)
                errors.Add(row.At with { Message = $"No one has the email address \"{row.Email}\"." });
            else if (ConversationRules.Refuse(person, me.PersonId, row.On, me.Today) is { } refusal)
                errors.Add(row.AtDate with { Message = refusal.Message });
            else if (known.Add((person.Id, row.Kind, row.On)))
                added.Add(
                    new()
                    {
                        PersonId = person.Id,
                        Kind = row.Kind,
                        On = row.On,
                        At = me.Now,
                        ByName = me.Name,
                    }
                );
        }
        if (errors.Count > 0)
            return new Problem.Unreadable(errors);
        var report = new ImportReport<ConversationCounts>(
            added.Count,
            Changed: 0,
            Removed: 0,
            rows.Count - added.Count,
            unused,
            [],
            new(known.Count)
        );
        if (request.DryRun || added.Count == 0)
            return report;
        db.AddRange(added);
        foreach (var one in added)
            db.Record(
                me,
                RadarActivity.Recorded,
                one.PersonId.ToString(),
                one.PersonId,
                $"{one.Kind.Label()}, {Ui.Say.Date(one.On)}"
            );
        db.Record(me, RadarActivity.Imported, request.File.Name, detail: $"{added.Count} added");
        return await db.Save(ct) is { } problem ? problem : report;
    }

    private static Result<(IReadOnlyList<Row> Rows, IReadOnlyList<Finding> Unused)> Read(InputFile file)
    {
        var opened = TableReader.Open(file, "email", "kind", "date");
        if (opened.Problem is { } problem)
            return problem;
        using var table = opened.Value!;
        var rows = new List<Row>();
        var errors = new List<Finding>();
        while (table.Next())
        {
            if (ObligationWords.Read(table.Name("kind"), out var kind) is not null || kind is null)
                errors.Add(table.At("kind", $"Write {Words}."));
            if (FormInput.Day(table.Name("date")) is not { } on)
                errors.Add(table.At("date", "Write the day as 2026-05-14."));
            else if (kind is not null)
                rows.Add(
                    new(
                        Names.TidyAddress(table.Name("email")),
                        kind.Value,
                        on,
                        table.At("email", ""),
                        table.At("date", "")
                    )
                );
        }
        if (table.Error is { } error)
            errors.Add(error);
        else if (rows.Count == 0 && errors.Count == 0)
            errors.Add(new(file.Name, 1, 1, "This file contains no conversations."));
        return errors.Count > 0 ? new Problem.Unreadable(errors) : (rows, table.Unused);
    }

    private static string Words =>
        Ui.Say.List([.. ObligationWords.Kinds.Select(k => k.Word())]).Replace(" and ", " or ");
}
