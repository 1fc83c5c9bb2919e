namespace Trellis.Domain.Tests.People;

/// <summary>How somebody's work stands on a day.</summary>
public sealed class PersonStatusTests
{
    private static readonly DateOnly Today = new(2026, 5, 10);

    [Theory]
    [InlineData(-10, -1, true, PersonStatus.Left)]
    [InlineData(1, null, false, PersonStatus.Starting)]
    [InlineData(1, 30, false, PersonStatus.Starting)]
    [InlineData(0, null, false, PersonStatus.Active)]
    [InlineData(-10, 0, false, PersonStatus.Leaving)]
    [InlineData(-10, 30, true, PersonStatus.OnLeave)]
    [InlineData(-10, null, true, PersonStatus.OnLeave)]
    public void The_first_that_fits_counts(int from, int? until, bool onLeave, PersonStatus status) =>
        PersonStatuses
            .Of(Today.AddDays(from), until is { } day ? Today.AddDays(day) : null, onLeave, Today)
            .ShouldBe(status);
}
