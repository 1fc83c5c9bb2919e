using System.ComponentModel.DataAnnotations;
using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Draft;

/// <summary>What every edit of a part carries besides the part: the fingerprint of what was read, and why.</summary>
public abstract class PartRequest
{
    /// <summary>The fingerprint of the part as it was read; empty for a new one.</summary>
    public string? Seen { get; set; }

    [StringLength(300, ErrorMessage = "Say it in at most {1} characters.")]
    public string? Why { get; set; }

    /// <summary>A refusal where the part no longer says what was read.</summary>
    internal Problem? Stale<T>(T? now)
        where T : class =>
        ContentJson.Fingerprint(now) == (Seen ?? "")
            ? null
            : new Problem.Stale(
                now is null
                    ? "Somebody took this out of the draft meanwhile. What you typed is still here."
                    : "Somebody changed this after you opened it. What you typed is still here, with what differs "
                        + "from what stands there now. Save again to keep yours."
            );
}

/// <summary>
/// Saves a competency with its descriptors on both tracks and its skills; an empty text is a hole. A new one gets its
/// key from its name.
/// </summary>
public sealed class SaveCompetency(EditDraft edit, UsedKeys used)
{
    public sealed class Request : PartRequest
    {
        [
            Required(ErrorMessage = "The competency needs a name."),
            StringLength(ContentRules.NameLimit, ErrorMessage = "A name has at most {1} characters.")
        ]
        public string? Name { get; set; }

        [StringLength(ContentRules.TextLimit, ErrorMessage = "A description has at most {1} characters.")]
        public string? Description { get; set; }
        public string? Category { get; set; }
        public string? Scale { get; set; }

        [EnumDataType(typeof(Status))]
        public Status Status { get; set; } = Status.Published;
        public List<DescriptorInput> Descriptors
        {
            get;
            set => field = value ?? [];
        } = [];
        public List<SkillInput> Skills
        {
            get;
            set => field = value ?? [];
        } = [];
    }

    public sealed class DescriptorInput
    {
        public int Level { get; set; }
        public Track Track { get; set; }
        public string? Text { get; set; }
    }

    public sealed class SkillInput
    {
        public string? Key { get; set; }
        public string? Name { get; set; }
        public string? Description { get; set; }
    }

    public async Task<Result<string>> Handle(
        Id<Framework> framework,
        string? key,
        Request request,
        CancellationToken ct
    )
    {
        var retired = await used.Load(framework, KeySpace.Item, ct);
        var saved = key;
        var result = await edit.Handle(
            framework,
            content =>
            {
                var now = content.Competencies.FirstOrDefault(c => c.Key == key);
                if (key is not null && now is null && string.IsNullOrEmpty(request.Seen))
                    return new Problem.Missing("This competency");
                if (request.Stale(now) is { } stale)
                    return stale;
                var taken = content
                    .Competencies.Select(c => c.Key)
                    .Concat(content.Skills.Select(s => s.Skill.Key))
                    .Concat(retired)
                    .ToHashSet(StringComparer.Ordinal);
                saved = key ?? Keys.Take(Names.Tidy(request.Name), taken);
                var known = now?.Skills.ToDictionary(s => s.Key, StringComparer.Ordinal) ?? [];
                var part = (now ?? new(saved, "", "")) with
                {
                    Name = Names.Tidy(request.Name),
                    Description = Names.TidyText(request.Description),
                    Category = string.IsNullOrEmpty(request.Category) ? null : request.Category,
                    Scale = string.IsNullOrEmpty(request.Scale)
                        ? now?.Scale ?? (content.Scales is [var first, ..] ? first.Key : "")
                        : request.Scale,
                    Status = request.Status,
                    Descriptors =
                    [
                        .. request
                            .Descriptors.Select(t => new DescriptorPart(t.Level, t.Track, Names.TidyText(t.Text)))
                            .Where(t => t.Text.Length > 0),
                    ],
                    Skills =
                    [
                        .. request
                            .Skills.Where(s => Names.Tidy(s.Name).Length > 0)
                            .Select(s =>
                                (
                                    s.Key is { Length: > 0 } k && known.TryGetValue(k, out var old)
                                        ? old
                                        : new SkillPart(Keys.Take(Names.Tidy(s.Name), taken), "")
                                ) with
                                {
                                    Name = Names.Tidy(s.Name),
                                    Description = Names.TidyText(s.Description),
                                }
                            ),
                    ],
                };
                // Skills left empty are taken out, and with them what positions ask of them.
                var gone = known
                    .Keys.Where(k => part.Skills.All(s => s.Key != k))
                    .Aggregate((Result<FrameworkContent>)content, (c, k) => c.Value!.Remove(PartKind.Skill, k));
                return gone.Value!.Put(part);
            },
            $"{Names.Tidy(request.Name)}{request.Said()}",
            ct
        );
        return result.Problem is { } problem ? problem : saved!;
    }
}

/// <summary>Saves a category.</summary>
public sealed class SaveCategory(EditDraft edit, UsedKeys used)
{
    public sealed class Request : PartRequest
    {
        [
            Required(ErrorMessage = "The category needs a name."),
            StringLength(ContentRules.NameLimit, ErrorMessage = "A name has at most {1} characters.")
        ]
        public string? Name { get; set; }

        [StringLength(ContentRules.TextLimit, ErrorMessage = "A description has at most {1} characters.")]
        public string? Description { get; set; }
        public bool IsCore { get; set; }

        [EnumDataType(typeof(Status))]
        public Status Status { get; set; } = Status.Published;
    }

    public async Task<Result<string>> Handle(
        Id<Framework> framework,
        string? key,
        Request request,
        CancellationToken ct
    )
    {
        var retired = await used.Load(framework, KeySpace.Category, ct);
        var saved = key;
        var result = await edit.Handle(
            framework,
            content =>
            {
                var now = content.Categories.FirstOrDefault(c => c.Key == key);
                if (request.Stale(now) is { } stale)
                    return stale;
                saved =
                    key ?? Keys.Take(Names.Tidy(request.Name), [.. content.Categories.Select(c => c.Key), .. retired]);
                return content.Put(
                    (now ?? new(saved, "")) with
                    {
                        Name = Names.Tidy(request.Name),
                        Description = Names.TidyText(request.Description),
                        IsCore = request.IsCore,
                        Status = request.Status,
                    }
                );
            },
            $"Category {Names.Tidy(request.Name)}{request.Said()}",
            ct
        );
        return result.Problem is { } problem ? problem : saved!;
    }
}

/// <summary>Saves a level scale. Levels keep their order; empty lines at the end are left out.</summary>
public sealed class SaveScale(EditDraft edit, UsedKeys used)
{
    public sealed class Request : PartRequest
    {
        [
            Required(ErrorMessage = "The scale needs a name."),
            StringLength(ContentRules.NameLimit, ErrorMessage = "A name has at most {1} characters.")
        ]
        public string? Name { get; set; }
        public List<LevelInput> Levels
        {
            get;
            set => field = value ?? [];
        } = [];
    }

    public sealed class LevelInput
    {
        public string? Name { get; set; }
        public string? Description { get; set; }
    }

    public async Task<Result<string>> Handle(
        Id<Framework> framework,
        string? key,
        Request request,
        CancellationToken ct
    )
    {
        var retired = await used.Load(framework, KeySpace.Scale, ct);
        var saved = key;
        var result = await edit.Handle(
            framework,
            content =>
            {
                var now = content.Scales.FirstOrDefault(s => s.Key == key);
                if (request.Stale(now) is { } stale)
                    return stale;
                saved = key ?? Keys.Take(Names.Tidy(request.Name), [.. content.Scales.Select(s => s.Key), .. retired]);
                var levels = request
                    .Levels.Select(l => new LevelPart(Names.Tidy(l.Name), Names.TidyText(l.Description)))
                    .ToList();
                while (levels.Count > 0 && levels[^1] is { Name: "", Description: "" })
                    levels.RemoveAt(levels.Count - 1);
                return content.Put(new ScalePart(saved, Names.Tidy(request.Name), levels));
            },
            $"Scale {Names.Tidy(request.Name)}{request.Said()}",
            ct
        );
        return result.Problem is { } problem ? problem : saved!;
    }
}

/// <summary>The keys that retired parts keep for themselves.</summary>
public sealed class UsedKeys(AppDb db, Viewer me)
{
    public Task<List<string>> Load(Id<Framework> id, KeySpace space, CancellationToken ct) =>
        (
            space switch
            {
                KeySpace.Scale => db.For(me)
                    .Frameworks.Where(f => f.Id == id)
                    .SelectMany(f => f.Scales)
                    .Select(s => s.Key),
                KeySpace.Category => db.For(me).Categories.Where(c => c.FrameworkId == id).Select(c => c.Key),
                KeySpace.Item => db.For(me)
                    .Competencies.Where(c => c.FrameworkId == id)
                    .Select(c => c.Key)
                    .Concat(db.For(me).Skills.Where(s => s.FrameworkId == id).Select(s => s.Key)),
                KeySpace.Family => db.For(me).Families.Where(f => f.FrameworkId == id).Select(f => f.Key),
                KeySpace.Role => db.For(me).Roles.Where(r => r.FrameworkId == id).Select(r => r.Key),
                _ => db.For(me).Positions.Where(p => p.FrameworkId == id).Select(p => p.Key),
            }
        ).ToListAsync(ct);
}

internal static class Whys
{
    /// <summary>The reason, for the record of activity.</summary>
    public static string Said(this PartRequest request) =>
        Names.Tidy(request.Why) is { Length: > 0 } why ? $": {why}" : "";
}
