using Trellis.Domain.Kernel;
using Trellis.Domain.People;

namespace Trellis.Domain.Tests.People;

public sealed class EmploymentDayTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);
    private static readonly PersonFacts Record = new(
        "Una",
        "una@example.org",
        Today.AddDays(-100),
        Today.AddDays(100),
        [new(Today.AddDays(-100), null, null, null, 2400)]
    );

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(100, null, null)]
    [InlineData(-1, "It was noted wrongly.", null)]
    [InlineData(-1, " \u200B", "person.reason")]
    [InlineData(-101, "It was noted wrongly.", "person.before-start")]
    [InlineData(101, null, "person.after-end")]
    public void A_change_begins_within_the_employment_and_a_correction_has_a_reason(
        int days,
        string? reason,
        string? code
    ) => (EmploymentDay.Refuse(Record, Today.AddDays(days), Today, reason) as Problem.Refused)?.Code.ShouldBe(code);
}
