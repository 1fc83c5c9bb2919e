#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
using Trellis.Frameworks.Versions;

namespace Trellis.Demo;

/// <summary>
/// The framework's own history: a first version of two years ago, the one in force, a draft with a few changes, and
/// what people say about it.
/// </summary>
public sealed class DemoFramework(AppDb db, DateOnly today)
{
    private const string Editor = "Ingrid Solberg";

    /// <summary>
    /// Puts the versions in the place of the one that the import made. The tables say what the draft says, but for the
    /// expectation that it would raise.
    /// </summary>
    public async Task Write(CancellationToken ct)
    {
        var imported = await db.Set<FrameworkVersion>().Include(v => v.Framework).SingleAsync(ct);
        var framework = imported.Framework!;
        var tables = ContentJson.Read(imported.Content);
        var second = Reword(
            Reword(
                Reword(
                    tables,
                    "client-partnership",
                    2,
                    Track.Individual,
                    "Prepares and leads a working session with a client team, and names the decision it must reach."
                ),
                "client-partnership",
                2,
                Track.Managerial,
                "Introduces team members to clients and steps back. Reviews deliverables with the person who "
                    + "leads them."
            ),
            "client-partnership",
            4,
            Track.Managerial,
            "Shapes how Larkspur starts and ends engagements."
        );
        var first = Reword(
            second,
            "plain-language",
            2,
            Track.Individual,
            "Rewrites a page of policy so that it is easier to read."
        );
        first = first
            .Put(first.Competencies.First(c => c.Key == "giving-and-receiving-feedback") with { Name = "Feedback" })
            .Expect(
                new Dictionary<(string, string), int?>
                {
                    [("content-designer-content-designer", "content-accessibility")] = 1,
                }
            );
        var draft = tables.Expect(
            new Dictionary<(string, string), int?>
            {
                [("content-designer-senior-content-designer", "client-partnership")] = 4,
            }
        );

        db.Remove(imported);
        await db.SaveChangesAsync(ct);
        Publish(framework, 1, first, 735, "Our first framework, after a year of trying it on paper.");
        Publish(framework, 2, second, 250, "Clearer words for plain language; accessibility counts from the start.");
        db.Add(
            new FrameworkVersion
            {
                FrameworkId = framework.Id,
                Number = 3,
                BasedOn = 2,
                StartedAt = At(4),
                StartedBy = Editor,
                Content = ContentJson.Write(draft),
            }
        );
        framework.InForce = 2;
        framework.ImportedAt = At(250);
        framework.IsPublic = true;
        foreach (var (level, track) in new[] { (2, Track.Individual), (2, Track.Managerial), (4, Track.Managerial) })
            (
                await db.Set<Descriptor>()
                    .SingleAsync(
                        d =>
                            d.Level == level
                            && d.Track == track
                            && db.Set<Competency>().Any(c => c.Id == d.CompetencyId && c.Key == "client-partnership"),
                        ct
                    )
            ).Text = second.Competencies.First(c => c.Key == "client-partnership").DescriptorAt(level, track)!;
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// One open proposal, one that was taken up, and one that was not; two authors have an answer to read.
    /// </summary>
    public async Task Discuss(IReadOnlyDictionary<string, Person> people, CancellationToken ct)
    {
        var items = await db.Set<Competency>()
            .Where(c => c.Key == "plain-language" || c.Key == "client-partnership" || c.Key == "collaboration")
            .ToDictionaryAsync(c => c.Key, c => c.Id, ct);
        string Text(string key, int level, Track track) =>
            db.Set<Descriptor>()
                .Where(d => d.CompetencyId == items[key] && d.Level == level && d.Track == track)
                .Select(d => d.Text)
                .First();
        var plain = Text("plain-language", 2, Track.Individual);
        Proposal Said(string who, string key, int? level, int ago, string comment, string suggested = "") =>
            new()
            {
                CompetencyId = items[key],
                Level = level,
                AuthorId = people[$"{who}@larkspur.example"].Id,
                At = At(ago),
                Comment = comment,
                Suggested = suggested,
                Against = level is { } l && suggested.Length > 0 ? Text(key, l, Track.Individual) : "",
            };

        var taken = Said(
            "maya.okafor",
            "client-partnership",
            2,
            12,
            "Late news was the theme of two project retrospectives. Could we ask for it here?",
            Text("client-partnership", 2, Track.Individual) + " Says early when something will be late."
        );
        taken.Decide(Decision.Accepted, "Yes. It is in the draft now, and comes with version 3.", Editor, At(3));
        var declined = Said(
            "daniel.reyes",
            "collaboration",
            null,
            30,
            "Should this say something about working across time zones?"
        );
        declined.Decide(
            Decision.Declined,
            "It is true for some teams only. Let us try it in the team agreements first.",
            Editor,
            At(20)
        );
        declined.ReadAt = At(19);
        db.AddRange(
            taken,
            declined,
            Said(
                "theo.vance",
                "plain-language",
                2,
                2,
                "I stumbled over “tired reader” when I was new.",
                plain.Replace("a tired reader", "somebody who reads it once", StringComparison.Ordinal)
            )
        );
    }

    private void Publish(Framework framework, int number, FrameworkContent content, int ago, string note)
    {
        var version = new FrameworkVersion
        {
            FrameworkId = framework.Id,
            Number = number,
            BasedOn = number - 1,
            StartedAt = At(ago + 20),
            StartedBy = Editor,
            Content = ContentJson.Write(content),
        };
        version.Publish(today.AddDays(-ago), note, Editor, At(ago));
        db.Add(version);
    }

    private static FrameworkContent Reword(FrameworkContent content, string key, int level, Track track, string text)
    {
        var part = content.Competencies.First(c => c.Key == key);
        return content.Put(
            part with
            {
                Descriptors =
                [
                    .. part.Descriptors.Select(t => t.Level == level && t.Track == track ? t with { Text = text } : t),
                ],
            }
        );
    }

    private DateTime At(int ago) => today.AddDays(-ago).ToDateTime(new TimeOnly(10, 24), DateTimeKind.Utc);
}
