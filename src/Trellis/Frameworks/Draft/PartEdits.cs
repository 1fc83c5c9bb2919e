using System.ComponentModel.DataAnnotations;
using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Draft;

/// <summary>
/// Takes a part out of the draft; once published, it is retired, and stays readable wherever somebody was assessed on
/// it.
/// </summary>
public sealed class RemovePart(EditDraft edit)
{
    public Task<Result<FrameworkContent>> Handle(
        Id<Framework> framework,
        PartKind kind,
        string key,
        CancellationToken ct
    ) =>
        edit.Handle(
            framework,
            content => content.Remove(kind, key),
            $"Took out the {kind.ToString().ToLowerInvariant()} {key}",
            ct
        );
}

/// <summary>Moves a part one place up or down.</summary>
public sealed class ShiftPart(EditDraft edit)
{
    public Task<Result<FrameworkContent>> Handle(
        Id<Framework> framework,
        PartKind kind,
        string key,
        bool up,
        CancellationToken ct
    ) =>
        edit.Handle(
            framework,
            content => content.Shift(kind, key, up ? -1 : 1),
            $"Moved the {kind.ToString().ToLowerInvariant()} {key} {(up ? "up" : "down")}",
            ct
        );
}

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
                : kind == PartKind.Competency ? Bring(now, last, last.Competencies.First(c => c.Key == key))
                : Bring(now, last, last.Roles.First(r => r.Key == key)),
            $"Brought back {key}",
            ct
        );
    }

    private static FrameworkContent Bring(FrameworkContent now, FrameworkContent last, CompetencyPart part)
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

    private static FrameworkContent Bring(FrameworkContent now, FrameworkContent last, RolePart role)
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

/// <summary>Saves what the framework says about itself: name, description, and where it came from.</summary>
public sealed class SaveAbout(EditDraft edit)
{
    public sealed class Request : PartRequest
    {
        [
            Required(ErrorMessage = "The framework needs a name."),
            StringLength(ContentRules.NameLimit, ErrorMessage = "A name has at most {1} characters.")
        ]
        public string? Name { get; set; }

        [StringLength(ContentRules.TextLimit, ErrorMessage = "A description has at most {1} characters.")]
        public string? Description { get; set; }

        [StringLength(300)]
        public string? Title { get; set; }

        [StringLength(300)]
        public string? Publisher { get; set; }

        [StringLength(300)]
        public string? Licence { get; set; }

        [StringLength(500), Url(ErrorMessage = "Write the whole address, with https://")]
        public string? Url
        {
            get;
            set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
        }

        [StringLength(2000)]
        public string? Attribution { get; set; }
    }

    public sealed record Fact(string Name, string Description, Origin? Origin);

    public static Fact Of(FrameworkContent content) => new(content.Name, content.Description, content.Origin);

    public Task<Result<FrameworkContent>> Handle(Id<Framework> framework, Request request, CancellationToken ct) =>
        edit.Handle(
            framework,
            content =>
            {
                if (request.Stale(Of(content)) is { } stale)
                    return stale;
                var origin = new Origin(
                    Names.Tidy(request.Title),
                    Names.Tidy(request.Publisher),
                    Names.Tidy(request.Licence),
                    request.Url ?? "",
                    Names.TidyText(request.Attribution)
                );
                return content with
                {
                    Name = Names.Tidy(request.Name),
                    Description = Names.TidyText(request.Description),
                    Origin = origin == new Origin("") ? null : origin,
                };
            },
            $"About the framework{request.Said()}",
            ct
        );
}
