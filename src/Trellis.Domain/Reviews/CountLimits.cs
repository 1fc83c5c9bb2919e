namespace Trellis.Domain.Reviews;

/// <summary>
/// What protects a person in numbers over people, part by part, so that tests can take each part away and see what
/// somebody would learn.
/// </summary>
internal sealed record CountLimits
{
    /// <summary>Of the numbers over a team.</summary>
    public static readonly CountLimits Teams = new();

    /// <summary>Of what coworkers wrote without their names.</summary>
    public static readonly CountLimits Anonymous = new() { People = AnonymousRules.Least };

    /// <summary>Fewest people of a row, and of each piece that rows cut each other into.</summary>
    public int People { get; init; } = 3;

    /// <summary>Fewest people of a group whose agreement is shown by itself.</summary>
    public int AgreementPeople { get; init; } = 5;

    /// <summary>Whether a row is withheld where a piece of it is all equal.</summary>
    public bool WithholdsEqual { get; init; } = true;

    /// <summary>Whether a row has no agreement where selves in a piece of it are all equal.</summary>
    public bool WithholdsEqualSelves { get; init; } = true;

    /// <summary>Whether a row with somebody whose level the reader knows is withheld.</summary>
    public bool WithholdsKnown { get; init; } = true;

    /// <summary>Whether what was released before counts.</summary>
    public bool Remembers { get; init; } = true;

    /// <summary>Whether the pieces into which rows cut each other are looked at, or each row by itself.</summary>
    public bool CutsPieces { get; init; } = true;

    /// <summary>Whether people of a row that was withheld for its levels are never counted again.</summary>
    public bool RetiresWithheld { get; init; } = true;

    /// <summary>Whether a row needs people who were not counted before.</summary>
    public bool NeedsNewPeople { get; init; } = true;

    /// <summary>Whether totals leave out what is withheld.</summary>
    public bool TotalsOfShown { get; init; } = true;
}
