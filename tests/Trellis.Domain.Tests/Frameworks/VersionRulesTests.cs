namespace Trellis.Domain.Tests.Frameworks;

public sealed class VersionRulesTests
{
    private static readonly DateOnly Today = new(2026, 5, 14);
    private static readonly ContentTally Differs = new(0, 1, 0, 5),
        Same = new(0, 0, 0, 6);

    private static FrameworkVersion Version(int number, DateOnly? effective = null)
    {
        var version = new FrameworkVersion
        {
            FrameworkId = Id<Framework>.New(),
            Number = number,
            StartedAt = default,
            StartedBy = "Ann",
            Content = "",
        };
        if (effective is { } on)
            version.Publish(on, "", "Ann", on.ToDateTime(default));
        return version;
    }

    private static string? Refuses(
        FrameworkVersion draft,
        FrameworkVersion? before,
        DateOnly effective,
        ContentTally? changes = null,
        FrameworkContent? content = null
    ) =>
        (
            VersionRules.CanPublish(draft, before, content ?? A.Garden, changes ?? Differs, effective, Today)
            as Problem.Refused
        )?.Code;

    [Fact]
    public void A_draft_that_differs_is_published_today_or_later()
    {
        Refuses(Version(1), null, Today, Same).ShouldBeNull();
        Refuses(Version(2), Version(1, Today), Today).ShouldBeNull();
        Refuses(Version(2), Version(1, Today), Today.AddDays(90)).ShouldBeNull();
        Refuses(Version(3), Version(2, Today.AddDays(9)), Today.AddDays(9)).ShouldBeNull();
    }

    [Fact]
    public void Each_refusal_has_its_name()
    {
        Refuses(Version(1, Today), null, Today).ShouldBe("version.published");
        Refuses(Version(2), Version(1, Today), Today, content: A.Garden with { Name = "" }).ShouldBe("version.faulty");
        Refuses(Version(2), Version(1, Today), Today, Same).ShouldBe("version.same");
        Refuses(Version(2), Version(1, Today), Today.AddDays(-1)).ShouldBe("version.past");
        Refuses(Version(3), Version(2, Today.AddDays(9)), Today.AddDays(8)).ShouldBe("version.order");
    }

    [Fact]
    public void On_a_day_the_latest_version_holds_that_has_begun()
    {
        FrameworkVersion[] versions =
        [
            Version(1, Today),
            Version(2, Today.AddDays(5)),
            Version(3, Today.AddDays(5)),
            Version(4),
        ];
        VersionRules.On(versions, Today.AddDays(-1)).ShouldBeNull();
        VersionRules.On(versions, Today.AddDays(4))!.Number.ShouldBe(1);
        VersionRules.On(versions, Today.AddDays(5))!.Number.ShouldBe(3);
        VersionRules.On(versions, Today.AddDays(500))!.Number.ShouldBe(3);
    }

    private static string? Levels(FrameworkContent now, FrameworkContent? was = null) =>
        (VersionRules.KeepsLevels(was ?? A.Garden, now) as Problem.Refused)?.Code;

    [Fact]
    public void Levels_in_force_are_renamed_and_grow_at_the_top_and_nothing_else()
    {
        Levels(A.Garden.WithScale(s => s with { Levels = [new("One"), .. s.Levels.Skip(1), new("Legend")] }))
            .ShouldBeNull();
        Levels(A.Garden.WithScale(s => s with { Levels = [.. s.Levels.Take(3)] })).ShouldBe("scale.levels");
        Levels(A.Garden with { Scales = [] }).ShouldBe("scale.used");
        Levels(A.Garden with { Scales = [], Competencies = [] }).ShouldBeNull();
        VersionRules.KeepsLevels(null, A.Garden).ShouldBeNull();
    }

    [Fact]
    public void A_competency_in_force_keeps_its_scale()
    {
        var two = A.Garden with { Scales = [.. A.Garden.Scales, new("other", "Other", [new("Low"), new("High")])] };
        Levels(two.With("pruning", c => c with { Scale = "other" })).ShouldBe("competency.scale");
        Levels(two with { Competencies = [.. two.Competencies, new("new", "New", "other")] }).ShouldBeNull();
    }
}
