namespace Trellis.Domain.Tests.Reviews;

public sealed class ReportingLineTests
{
    private static readonly Id<Person> Una = Id<Person>.New();
    private static readonly Id<Person> Ben = Id<Person>.New();

    private static EmploymentFact Fact(string from, string? until, Id<Person>? manager) =>
        new(DateOnly.Parse(from), until is null ? null : DateOnly.Parse(until), null, manager, 2400);

    private static readonly EmploymentFact[] Facts =
    [
        Fact("2024-01-01", "2024-06-01", Una),
        Fact("2024-06-01", "2025-01-01", Una), // other hours
        Fact("2025-01-01", "2025-03-01", Ben),
        Fact("2025-03-01", "2025-05-01", null),
        Fact("2025-06-01", "2026-01-01", Una), // back after a break
        Fact("2026-02-01", null, Una),
    ];

    [Theory]
    [InlineData("2023-12-31", null)]
    [InlineData("2024-08-01", "2024-01-01")]
    [InlineData("2025-01-01", "2025-01-01")]
    [InlineData("2025-04-01", null)]
    [InlineData("2025-05-15", null)]
    [InlineData("2025-12-31", "2025-06-01")]
    [InlineData("2026-01-15", null)]
    [InlineData("2026-03-01", "2026-02-01")]
    public void It_began_with_the_first_fact_of_an_unbroken_row_with_one_manager(string day, string? since) =>
        ReportingLine
            .Since(Facts.Reverse(), DateOnly.Parse(day))
            .ShouldBe(since is null ? null : DateOnly.Parse(since));
}
