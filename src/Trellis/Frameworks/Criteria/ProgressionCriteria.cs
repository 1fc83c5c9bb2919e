using Trellis.Frameworks.Read;
using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Criteria;

/// <summary>
/// The progression criteria of a family: what each position of it asks for, in the words of the version in force.
/// Workers must have easy access to the criteria used to determine pay progression (Directive (EU) 2023/970, Art. 6);
/// where the framework is made public, anybody can read them without signing in.
/// </summary>
public sealed class ProgressionCriteria(AppDb db, Viewer me, Contents contents)
{
    public sealed record View(
        Id<Framework> Id,
        string Framework,
        string Notice,
        string SourceUrl,
        bool IsPublic,
        string Key,
        string Family,
        int Version,
        DateOnly Since,
        IReadOnlyList<(string Key, string Name)> Families,
        IReadOnlyList<CoreText> Core,
        IReadOnlyList<RoleView> Roles
    );

    public sealed record RoleView(
        string Key,
        string Name,
        string Description,
        IReadOnlyList<PositionCriteria> Positions
    );

    public sealed record PositionCriteria(
        string Key,
        string Title,
        int? Grade,
        Track Track,
        string Description,
        IReadOnlyList<Asked> Asks,
        IReadOnlyList<string> LeadsTo
    );

    public sealed record Asked(
        string Name,
        bool IsSkill,
        int Level,
        int Max,
        string LevelName,
        string? Desired,
        int Weight,
        string? Text,
        bool OtherTrack
    );

    public sealed record CoreText(string Name, string Description);

    public async Task<View?> Load(Id<Framework> id, string family, CancellationToken ct)
    {
        var framework = await db.For(me)
            .Frameworks.Where(f => f.Id == id && (f.IsPublic || me.IsSignedIn))
            .Select(f => new
            {
                f.Name,
                f.Notice,
                f.SourceUrl,
                f.IsPublic,
            })
            .SingleOrDefaultAsync(ct);
        if (framework is null || await contents.Load(id, null, ct) is not { PublishedAt: not null } edition)
            return null;
        var content = edition.Content;
        if (content.Families.FirstOrDefault(f => f.Key == family) is not { } found)
            return null;

        var scales = content.Scales.ToDictionary(s => s.Key, s => s.Levels, StringComparer.Ordinal);
        var competencies = content.Competencies.ToDictionary(c => c.Key, StringComparer.Ordinal);
        var skills = content.Skills.ToDictionary(s => s.Skill.Key, s => s.Skill, StringComparer.Ordinal);
        var order = content
            .Competencies.SelectMany(c => c.Skills.Select(s => s.Key).Prepend(c.Key))
            .Select((k, i) => (k, i))
            .ToDictionary(k => k.k, k => k.i, StringComparer.Ordinal);
        var positions = content.Positions.ToDictionary(
            p => p.Position.Key,
            p => p.Role.FullName(p.Position),
            StringComparer.Ordinal
        );

        Asked Ask(ExpectationPart e, Track track)
        {
            if (skills.TryGetValue(e.Item, out var skill))
                return new(
                    skill.Name,
                    true,
                    e.Level,
                    Skill.MaxLevel,
                    $"Level {e.Level}",
                    e.Desired is { } hoped ? $"Level {hoped}" : null,
                    e.Weight,
                    ItemFacts.SkillLevel(e.Level),
                    false
                );
            var (c, levels) = (competencies[e.Item], scales[competencies[e.Item].Scale]);
            var own = c.DescriptorAt(e.Level, track);
            var other = own ?? c.DescriptorAt(e.Level, track == Track.Managerial ? Track.Individual : Track.Managerial);
            return new(
                c.Name,
                false,
                e.Level,
                levels.Count,
                levels[e.Level - 1].Name,
                e.Desired is { } desired ? levels[desired - 1].Name : null,
                e.Weight,
                other,
                own is null && other is not null
            );
        }

        var core = content
            .Categories.Where(c => c.IsCore && c.Status == Status.Published)
            .Select(c => c.Key)
            .ToHashSet(StringComparer.Ordinal);
        return new(
            id,
            framework.Name,
            framework.Notice,
            framework.SourceUrl,
            framework.IsPublic,
            family,
            found.Name,
            edition.Number,
            edition.EffectiveOn!.Value,
            [.. content.Families.Select(f => (f.Key, f.Name))],
            [
                .. content
                    .Competencies.Where(c => c.Category is { } k && core.Contains(k) && content.IsPublished(c))
                    .Select(c => new CoreText(c.Name, c.Description)),
            ],
            [
                .. content
                    .Roles.Where(r => r.Family == family)
                    .Select(r => new RoleView(
                        r.Key,
                        r.Name,
                        r.Description,
                        [
                            .. r.Positions.Select(p => new PositionCriteria(
                                p.Key,
                                p.Title,
                                p.Grade,
                                p.Track,
                                p.Description,
                                [
                                    .. p
                                        .Expectations.Where(e => order.ContainsKey(e.Item))
                                        .OrderBy(e => order[e.Item])
                                        .Select(e => Ask(e, p.Track)),
                                ],
                                [.. p.Moves.Select(m => positions[m.To])]
                            )),
                        ]
                    )),
            ]
        );
    }
}

/// <summary>
/// Opens the progression criteria of a framework to anybody, or closes them again. Nothing about people is in them.
/// </summary>
public sealed class PublishCriteria(AppDb db, Viewer me)
{
    public async Task<Result<Done>> Handle(Id<Framework> id, bool isPublic, CancellationToken ct)
    {
        if (!me.EditsFramework)
            return new Problem.Forbidden();
        if (await db.For(me).Frameworks.SingleOrDefaultAsync(f => f.Id == id, ct) is not { } framework)
            return new Problem.Missing("This framework");
        if (framework.IsPublic == isPublic)
            return Done.It;
        framework.IsPublic = isPublic;
        db.Record(
            me,
            isPublic ? FrameworkActivity.CriteriaOpened : FrameworkActivity.CriteriaClosed,
            id.ToString(),
            detail: framework.Name
        );
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}
