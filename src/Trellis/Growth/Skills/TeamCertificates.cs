namespace Trellis.Growth.Skills;

/// <summary>The certificates of a team.</summary>
internal static class TeamCertificates
{
    /// <summary>How many are listed at most.</summary>
    public const int Limit = 60;

    /// <summary>Those that expire, the first first; then those that do not.</summary>
    public static Task<List<HeldCertificate>> Load(
        Sight sight,
        IReadOnlyCollection<Id<Person>> people,
        CancellationToken ct
    ) =>
        sight
            .HeldCertificates.Where(c => people.Contains(c.PersonId))
            .OrderBy(c => c.ExpiresOn == null)
            .ThenBy(c => c.ExpiresOn)
            .ThenBy(c => c.Person)
            .ThenBy(c => c.Name)
            .Take(Limit)
            .ToListAsync(ct);
}
