namespace Trellis.Domain.Tests.Frameworks;

public sealed class HolesTests
{
    private static FrameworkContent G => A.Garden;

    [Fact]
    public void Every_level_without_a_text_on_a_track_in_use_is_a_hole() =>
        Holes
            .Of(G, G.Competencies[0])
            .ShouldBe([
                new("delivery", 3, Track.Individual),
                new("delivery", 4, Track.Individual),
                new("delivery", 1, Track.Managerial),
                new("delivery", 2, Track.Managerial),
                new("delivery", 3, Track.Managerial),
                new("delivery", 4, Track.Managerial),
            ]);

    [Fact]
    public void A_track_that_nothing_uses_is_not_missed()
    {
        var individual = G.With("listening", c => c with { Descriptors = [] });
        Holes.Tracks(individual).ShouldBe([Track.Individual]);
        Holes
            .Of(individual, individual.Competencies[0])
            .ShouldBe([new("delivery", 3, Track.Individual), new("delivery", 4, Track.Individual)]);
        Holes.Tracks(new() { Name = "Empty" }).ShouldBe([Track.Individual, Track.Managerial]);
    }

    [Fact]
    public void Only_what_is_published_counts_in_the_whole()
    {
        Holes.Of(G).Count.ShouldBe(6 + 7 + 8);
        Holes.Of(G.With("pruning", c => c with { Status = Status.InDevelopment })).Count.ShouldBe(6 + 7);
        Holes
            .Of(G with { Categories = [G.Categories[0], G.Categories[1] with { Status = Status.Draft }] })
            .Count.ShouldBe(6 + 7);
    }

    [Fact]
    public void The_whole_is_the_sum_of_its_parts() =>
        Prop.ForAll(
                SomeContent.Arbitrary,
                c => Holes.Of(c).SequenceEqual(c.Competencies.Where(c.IsPublished).SelectMany(x => Holes.Of(c, x)))
            )
            .QuickCheckThrowOnFailure();
}
