using FsCheck;
using FsCheck.Fluent;

namespace Trellis.Tests.Frameworks;

/// <summary>The contents that formats are tried on are what they say.</summary>
public sealed class SomeContentTests
{
    [Fact]
    public void Every_content_is_free_of_faults_and_in_order() =>
        Prop.ForAll(
                SomeContent.Arbitrary,
                c => ContentRules.Check(c).Count == 0 && ContentFacts.Compare(c, c.InOrder()).IsSame
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_seed_gives_the_same_content() =>
        ContentFacts
            .Compare(SomeContent.From(7), SomeContent.From(7))
            .ShouldSatisfyAllConditions(t => t.IsSame.ShouldBeTrue(), t => t.Unchanged.ShouldBeGreaterThan(5));

    [Fact]
    public void The_oddities_all_occur()
    {
        var all = Enumerable.Range(0, 200).Select(SomeContent.From).ToList();
        all.ShouldContain(c => c.Links.Count > 0);
        all.ShouldContain(c => c.Origin == null);
        all.ShouldContain(c =>
            c.Competencies.Any(x => x.Descriptors.Count == 0)
            && c.Competencies.Any(x => x.Descriptors.Any(t => t.Track == Track.Managerial))
        );
        all.ShouldContain(c => c.Positions.Any(p => p.Position.Moves.Count > 0 && p.Position.Expectations.Count > 0));
        all.ShouldContain(c => c.Competencies.Any(x => x.Description.Contains("\n\n", StringComparison.Ordinal)));
        all.ShouldContain(c => c.Skills.Any(s => s.Skill.External != null));
    }
}
