using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Draft;

/// <summary>
/// Brings a retired competency or role back into the draft, as it stood in the last version that had it.
/// </summary>
public sealed class RestorePart(EditDraft edit, AppDb db, Viewer me)
{
    public async Task<Result<FrameworkContent>> Handle(
        Id<Framework> framework,
        PartKind kind,
        string key,
        CancellationToken ct
    )
    {
        var last = (FrameworkContent?)null;
        await foreach (
            var json in db.For(me)
                .FrameworkVersions.Where(v => v.FrameworkId == framework && v.PublishedAt != null)
                .OrderByDescending(v => v.Number)
                .Select(v => v.Content)
                .AsAsyncEnumerable()
                .WithCancellation(ct)
        )
        {
            var content = ContentJson.Read(json);
            if (
                kind == PartKind.Competency
                    ? content.Competencies.All(c => c.Key != key)
                    : content.Roles.All(r => r.Key != key)
            )
                continue;
            last = content;
            break;
        }
        if (last is null)
            return new Problem.Missing("This part");
        return await edit.Handle(
            framework,
            now =>
                now.Competencies.Any(c => c.Key == key) && kind == PartKind.Competency
                || now.Roles.Any(r => r.Key == key) && kind == PartKind.Role
                    ? now
                : kind == PartKind.Competency ? Restore(now, last, last.Competencies.First(c => c.Key == key))
                : Restore(now, last, last.Roles.First(r => r.Key == key)),
            $"Restored {key}",
            ct
        );
    }

    private static FrameworkContent Restore(FrameworkContent now, FrameworkContent last, CompetencyPart part)
    {
        if (now.Scales.All(s => s.Key != part.Scale))
            now = now.Put(last.Scales.First(s => s.Key == part.Scale));
        var others = now.Skills.Select(s => s.Skill.Key).ToHashSet(StringComparer.Ordinal);
        return now.Put(
            part with
            {
                Category = now.Categories.Any(c => c.Key == part.Category) ? part.Category : null,
                Skills = [.. part.Skills.Where(s => !others.Contains(s.Key))],
            }
        );
    }

    private static FrameworkContent Restore(FrameworkContent now, FrameworkContent last, RolePart role)
    {
        var asked = now
            .Competencies.Where(now.IsPublished)
            .SelectMany(c => c.Skills.Select(s => s.Key).Append(c.Key))
            .ToHashSet(StringComparer.Ordinal);
        var elsewhere = now.Positions.Select(p => p.Position.Key).ToHashSet(StringComparer.Ordinal);
        var there = now
            .Positions.Select(p => p.Position.Key)
            .Concat(role.Positions.Select(p => p.Key))
            .ToHashSet(StringComparer.Ordinal);
        if (now.Families.All(f => f.Key != role.Family))
            now = now.Put(last.Families.First(f => f.Key == role.Family));
        return now.Put(
            role with
            {
                Positions =
                [
                    .. role
                        .Positions.Where(p => !elsewhere.Contains(p.Key))
                        .Select(p =>
                            p with
                            {
                                Expectations = [.. p.Expectations.Where(e => asked.Contains(e.Item))],
                                Moves = [.. p.Moves.Where(m => there.Contains(m.To))],
                            }
                        ),
                ],
            }
        );
    }
}
