using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Exchange.Import;

/// <summary>
/// Begins a framework of one's own with a first draft: empty but for a level scale, or from Trellis's starter
/// framework. Nobody but editors sees it until it is published.
/// </summary>
public sealed class BeginFramework(AppDb db, Viewer me)
{
    public sealed class Request
    {
        [
            RequiredText(ErrorMessage = "Give the framework a name."),
            AtMost(ContentRules.NameLimit, ErrorMessage = "A name has at most {1} characters.")
        ]
        public string? Name { get; set; }

        /// <summary>Whether to begin from the starter framework.</summary>
        public bool FromStarter { get; set; }
    }

    public async Task<Result<Id<Framework>>> Handle(Request request, CancellationToken ct)
    {
        if (!me.EditsFramework)
            return new Problem.Forbidden();
        var name = Names.Tidy(request.Name);
        var key = Names.Key(name);
        if (await db.For(me).Frameworks.AnyAsync(f => f.NameKey == key, ct))
            return new Problem.Refused("framework.name", $"A framework called \"{name}\" is here already.");

        var framework = new Framework
        {
            Name = name,
            NameKey = key,
            ImportedAt = me.Now,
        };
        framework.Identifier = Identifiers.For(framework.Id.Value, "framework");
        var content = request.FromStarter ? Starter.Content() : Empty;
        db.Add(framework);
        db.Add(
            new FrameworkVersion
            {
                FrameworkId = framework.Id,
                Number = 1,
                StartedAt = me.Now,
                StartedBy = me.Name,
                Content = ContentJson.Write(content with { Name = name, Identifier = framework.Identifier }),
            }
        );
        db.Record(me, FrameworkActivity.Begun, framework.Id.ToString(), detail: name);
        return await db.Save(ct) is { } problem ? problem : (Result<Id<Framework>>)framework.Id;
    }

    private static FrameworkContent Empty =>
        new()
        {
            Name = "",
            Scales =
            [
                new(
                    "aware-to-expert",
                    CsvFormat.DefaultScale.Name,
                    [.. CsvFormat.DefaultScale.Levels.Select(l => new LevelPart(l.Name, l.Description))]
                ),
            ],
            Categories =
            [
                new("core", "Core") { IsCore = true, Description = "What is asked of everyone, whatever their role." },
            ],
        };
}

/// <summary>
/// The framework that comes with Trellis, written for it and free to use: a core set, competencies of five disciplines
/// and of leadership, skills, roles and paths.
/// </summary>
public static class Starter
{
    public const string Name = "Trellis starter framework";

    /// <summary>The starter as its files, which are part of the program.</summary>
    public static IReadOnlyList<InputFile> Files { get; } =
    [
        .. typeof(Starter)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("starter/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => new InputFile(
                n["starter/".Length..],
                () => typeof(Starter).Assembly.GetManifestResourceStream(n)!
            )),
    ];

    public static FrameworkContent Content() =>
        FolderFormat.Read(Files).Value?.Content
        ?? throw new InvalidDataException("The starter framework cannot be read.");
}
