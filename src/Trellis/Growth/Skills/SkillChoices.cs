namespace Trellis.Growth.Skills;

/// <summary>The competencies and skills that somebody can choose from, as a list for a form.</summary>
public sealed class SkillChoices(AppDb db, Viewer me)
{
    /// <summary>How many competencies, and how many skills, are offered at most.</summary>
    private const int Most = 500;

    /// <summary>The published ones that are not among some, each skill after the competency that it belongs to.</summary>
    public async Task<IReadOnlyList<(string Value, string Text)>> Load(IReadOnlySet<Id<Item>> but, CancellationToken ct)
    {
        var sight = db.For(me);
        var competencies = await sight
            .Competencies.Where(c => c.RetiredAt == null && c.Status == Status.Published)
            .OrderBy(c => c.NameKey)
            .Take(Most)
            .Select(c => new { c.Id, c.Name })
            .ToListAsync(ct);
        var skills = await sight
            .Skills.Where(s => s.RetiredAt == null && s.Competency!.RetiredAt == null)
            .Where(s => s.Competency!.Status == Status.Published)
            .OrderBy(s => s.Competency!.NameKey)
            .ThenBy(s => s.Order)
            .Take(Most)
            .Select(s => new
            {
                s.Id,
                s.Name,
                Under = s.Competency!.Name,
            })
            .ToListAsync(ct);
        return
        [
            .. competencies
                .Select(c => (c.Id, c.Name, Text: c.Name))
                .Concat(skills.Select(s => (s.Id, Name: s.Under, Text: $"{s.Under}: {s.Name}")))
                .Where(i => !but.Contains(i.Id))
                .OrderBy(i => i.Name, StringComparer.OrdinalIgnoreCase)
                .Select(i => ($"{i.Id}", i.Text)),
        ];
    }
}
