namespace Trellis.Growth;

/// <summary>Somebody whose growth the viewer may read, by e-mail address.</summary>
internal static class FindGrowing
{
    /// <summary>Among how many addresses one that was mistyped is looked for.</summary>
    private const int MostKnown = 2000;

    /// <summary>Missing, with the nearest addresses, where there is nobody of that address for the viewer.</summary>
    public static async Task<Result<Id<Person>>> By(string email, Sight sight, CancellationToken ct)
    {
        var key = Names.Key(email);
        var found = await sight
            .Growing.Where(p => p.EmailKey == key)
            .Select(p => (Id<Person>?)p.Id)
            .SingleOrDefaultAsync(ct);
        if (found is { } person)
            return person;
        var known = await sight.Growing.OrderBy(p => p.Email).Select(p => p.Email).Take(MostKnown).ToListAsync(ct);
        return new Problem.Missing($"The person \"{email}\"", Names.Nearest(email, known));
    }
}
