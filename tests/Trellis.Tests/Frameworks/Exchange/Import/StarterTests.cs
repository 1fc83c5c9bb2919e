using Trellis.Frameworks.Exchange.Export;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>
/// The framework that comes with Trellis: complete, in order, and such that one could adopt it as it is.
/// </summary>
public sealed class StarterTests
{
    private static readonly FrameworkContent Content = Starter.Content();

    private static IEnumerable<(string Where, string Text)> Descriptors =>
        Content.Competencies.SelectMany(c => c.Descriptors.Select(t => ($"{c.Key} {t.Level} {t.Track}", t.Text)));

    [Fact]
    public void It_reads_without_a_fault_or_a_warning()
    {
        var read = FolderFormat.Read(Starter.Files).Value.ShouldNotBeNull();
        read.Warnings.ShouldBeEmpty();
        read.Content.ShouldNotBeNull().Name.ShouldBe(Starter.Name);
        ContentRules.Check(Content).ShouldBeEmpty();
    }

    [Fact]
    public void Its_files_are_what_an_export_writes()
    {
        var files = Starter.Files.ToDictionary(f => f.Name, Text, StringComparer.Ordinal);
        var written = FolderExport.Write(Content);
        files.Keys.Order(StringComparer.Ordinal).ShouldBe(written.Select(f => f.Path).Order(StringComparer.Ordinal));
        foreach (var (path, text) in written)
            files[path].ShouldBe(text, path);
    }

    [Fact]
    public void It_has_a_core_five_disciplines_and_leadership()
    {
        Content
            .Categories.Select(c => c.Name)
            .ShouldBe([
                "Core",
                "Engineering",
                "Design and research",
                "Product and delivery",
                "Client and sales work",
                "Operations and people",
                "Leadership",
            ]);
        Content.Categories.Where(c => c.IsCore).Select(c => c.Key).ShouldBe(["core"]);
        (
            Content.Competencies.Count,
            Content.Skills.Count(),
            Content.Families.Count,
            Content.Positions.Count()
        ).ShouldBe((26, 63, 5, 31));
    }

    [Fact]
    public void Every_level_is_described_on_both_tracks() => Holes.Of(Content).ShouldBeEmpty();

    [Fact]
    public void Every_descriptor_says_something_of_its_own_in_8_to_45_words()
    {
        foreach (var (where, text) in Descriptors)
            text.Split(' ').Length.ShouldBeInRange(8, 45, where);
        Descriptors
            .GroupBy(d => d.Text, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1)
            .Select(g => g.First().Where)
            .ShouldBeEmpty();
        Content
            .Competencies.Where(c =>
                c.Description.Length == 0
                || c.Skills.Count is < 2 or > 3
                || c.Skills.Any(s => s.Description.Length == 0)
            )
            .Select(c => c.Key)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_competency_is_asked_for_and_every_position_asks_for_the_core()
    {
        var asked = Content
            .Positions.SelectMany(p => p.Position.Expectations)
            .Select(e => e.Item)
            .ToHashSet(StringComparer.Ordinal);
        Content.Competencies.Select(c => c.Key).Where(k => !asked.Contains(k)).ShouldBeEmpty();
        var core = Content.Competencies.Where(c => c.Category == "core").Select(c => c.Key).ToList();
        foreach (var (role, position) in Content.Positions)
        {
            core.Except(position.Expectations.Select(e => e.Item)).ShouldBeEmpty(role.FullName(position));
            position.Expectations.Count.ShouldBeInRange(7, 12, role.FullName(position));
        }
    }

    [Fact]
    public void A_promotion_never_asks_for_less_and_stays_on_its_track()
    {
        var positions = Content.Positions.ToDictionary(p => p.Position.Key, p => p.Position, StringComparer.Ordinal);
        foreach (var from in positions.Values)
        {
            foreach (var move in from.Moves)
            {
                var to = positions[move.To];
                (from.Track == to.Track).ShouldBe(move.Kind != MoveKind.TrackChange, $"{from.Key} to {to.Key}");
                if (move.Kind != MoveKind.Promotion)
                    continue;
                (to.Grade > from.Grade).ShouldBeTrue($"{from.Key} to {to.Key}");
                var needs = to.Expectations.ToDictionary(e => e.Item, e => e.Level, StringComparer.Ordinal);
                from.Expectations.Where(e => needs.TryGetValue(e.Item, out var level) && level < e.Level)
                    .Select(e => e.Item)
                    .ShouldBeEmpty($"{from.Key} to {to.Key}");
            }
        }
    }

    [Fact]
    public void Everybody_can_go_somewhere_and_nobody_starts_nowhere()
    {
        var linked = Content
            .Positions.SelectMany(p => p.Position.Moves.SelectMany(m => new[] { p.Position.Key, m.To }))
            .ToHashSet(StringComparer.Ordinal);
        Content.Positions.Select(p => p.Position.Key).Where(k => !linked.Contains(k)).ShouldBeEmpty();
    }

    private static string Text(InputFile file)
    {
        using var reader = new StreamReader(file.Open());
        return reader.ReadToEnd();
    }
}
