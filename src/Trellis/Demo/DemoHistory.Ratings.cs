#pragma warning disable RS0030 // Fills an empty database before anybody has signed in.
namespace Trellis.Demo;

/// <summary>How people at Larkspur rate: drawn from who and what it is, and the same every time.</summary>
public sealed partial class DemoHistory
{
    private Rating Rate(
        Assessment assessment,
        Expectation expectation,
        AssessmentKind kind,
        int person,
        int place,
        int ago,
        DateOnly saved
    )
    {
        var (name, isSkill, max) = _items[expectation.ItemId];
        var luck = Draw(person, place, 0);
        var rating = new Rating
        {
            AssessmentId = assessment.Id,
            ItemId = expectation.ItemId,
            SavedAt = At(saved, 14),
        };
        if (luck % 19 == 7 && kind != AssessmentKind.Final)
        {
            rating.Rated = Rated.NoOpportunity;
            return rating;
        }

        // People grow: further back, one level less. Most meet what is asked, some exceed it, a few have a way to go.
        // Views differ now and then.
        var level =
            expectation.Level
            + (luck % 10) switch
            {
                0 or 1 => -1,
                8 => 1,
                _ => 0,
            }
            - (ago > 300 && luck % 3 == 0 ? 1 : 0);
        var view = Draw(person, place, 1) % 8;
        if (kind == AssessmentKind.Self)
            level += view switch
            {
                0 => 1,
                1 => -1,
                _ => 0,
            };
        if (kind == AssessmentKind.Manager && view == 2)
            level--;
        var held = Math.Clamp(level, 1, max);
        rating.Rated = Rated.At(held);
        rating.Confidence = (Draw(person, place, 2) % 5) switch
        {
            0 => Confidence.Stretch,
            1 or 2 => Confidence.Confident,
            3 => Confidence.AboutRight,
            _ => Confidence.NotStated,
        };
        if (!isSkill)
            rating.Evidence = evidence.GetValueOrDefault(
                (name, _levels[held - 1], kind == AssessmentKind.Self ? "self" : "manager"),
                ""
            );
        return rating;
    }

    /// <summary>A number from 0 that depends on nothing but its place.</summary>
    private static int Draw(int person, int place, int turn)
    {
        var x = unchecked((uint)(person * 73_856_093 ^ place * 19_349_663 ^ turn * 83_492_791 ^ 2_166_136));
        x = unchecked((x ^ (x >> 16)) * 0x45d9f3b);
        return (int)((x ^ (x >> 16)) & 0xFFFF);
    }

    /// <summary>The version that held on a day; before the first one, the first.</summary>
    private Id<FrameworkVersion> On(DateOnly day) =>
        _versions.FindLast(v => v.From <= day) is { Id: var id } found && found != default ? id : _versions[0].Id;

    private static DateTime At(DateOnly day, int hour) => day.ToDateTime(new TimeOnly(hour, 12), DateTimeKind.Utc);
}
