using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>The framework that a file is for, and the content that it gives it.</summary>
public sealed partial class ImportFramework
{
    /// <summary>
    /// The content of the file with the keys, the identifier and the origin that the framework has here.
    /// </summary>
    private async Task<FrameworkContent> Bring(
        ParsedFramework parsed,
        Request request,
        Framework framework,
        FrameworkContent? before,
        string name,
        CancellationToken ct
    )
    {
        var content = (parsed.Content ?? parsed.Draft.ToContent(name)) with
        {
            Name = before is null || request.Name is null && parsed.Content is not null ? name : before.Name,
        };
        if (!parsed.HasOurKeys)
            content = KeyAdoption.Adopt(content, before, ActivateVersion.Retired(framework));
        if (before is not null && parsed.Content is null)
            content = content with { Description = before.Description, Origin = before.Origin };
        content = content with { Origin = content.Origin ?? parsed.Origin };
        if (request.Origin is { } origin)
            content = content with { Origin = origin };
        if (before is not null && before.Identifier.Length > 0)
            return content with { Identifier = before.Identifier };
        var identifier =
            content.Identifier.Length > 0 ? content.Identifier : Identifiers.For(framework.Id.Value, "framework");
        return content with
        {
            Identifier = await db.For(me)
                .Frameworks.AnyAsync(f => f.Identifier == identifier && f.Id != framework.Id, ct)
                ? Identifiers.For(framework.Id.Value, "framework")
                : identifier,
        };
    }

    private async Task<Framework?> Find(string name, string? identifier, CancellationToken ct)
    {
        var key = Names.Key(name);
        Id<Framework>? id = identifier is { Length: > 0 }
            ? await db.For(me)
                .Frameworks.Where(f => f.Identifier == identifier)
                .Select(f => (Id<Framework>?)f.Id)
                .SingleOrDefaultAsync(ct)
            : null;
        id ??= await db.For(me)
            .Frameworks.Where(f => f.NameKey == key)
            .Select(f => (Id<Framework>?)f.Id)
            .SingleOrDefaultAsync(ct);
        return id is { } known ? await force.Load(known, ct) : null;
    }

    /// <summary>
    /// A competency and a skill never share a key, also over time: what people were assessed on stays what it was.
    /// </summary>
    private static Problem.Unreadable? OtherKind(Framework framework, FrameworkContent content)
    {
        var stored = framework.Items.ToDictionary(i => i.Key, StringComparer.Ordinal);
        List<Finding> findings =
        [
            .. content
                .Skills.Where(s => stored.GetValueOrDefault(s.Skill.Key) is Competency)
                .Select(s => Finding(s.Skill.Name, "a competency", "a skill")),
            .. content
                .Competencies.Where(c => stored.GetValueOrDefault(c.Key) is Skill)
                .Select(c => Finding(c.Name, "a skill", "a competency")),
        ];
        return findings.Count == 0 ? null : new(findings);

        Finding Finding(string name, string was, string becomes) =>
            new(
                framework.Name,
                0,
                0,
                $"\"{name}\" was {was} in this framework and cannot become {becomes} of the same name. Give it "
                    + $"another name."
            );
    }
}
