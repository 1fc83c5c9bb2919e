namespace Trellis.People;

/// <summary>One line of a table of people. What a missing column does not say is null and stays as it is.</summary>
/// <param name="Position">Empty for none.</param>
/// <param name="Manager">The email or the full name of the manager; empty for none.</param>
/// <param name="Minutes">Minutes a week; null if the cell is empty.</param>
/// <param name="SaysEnd">Whether the table has a column for the last day: an empty cell then removes it.</param>
/// <param name="Access">Null if the role stays.</param>
/// <param name="Notes">What is worth a look in this line.</param>
/// <param name="At">A finding at a column of this line.</param>
public sealed record PeopleRow(
    string Email,
    string EmailKey,
    string Name,
    string? Position,
    string? Manager,
    int? Minutes,
    DateOnly Start,
    bool SaysEnd,
    DateOnly? End,
    AccessRole? Access,
    IReadOnlyList<Finding> Notes,
    Func<string, string, Finding> At
);
