namespace Trellis.Growth.Appreciations;

/// <summary>How a command on an appreciation that the viewer wrote begins.</summary>
internal static class OwnAppreciation
{
    public static async Task<Result<Appreciation>> Find(AppDb db, Viewer me, Id<Appreciation> id, CancellationToken ct)
    {
        if (me.PersonId is not { } writer)
            return new Problem.Forbidden();
        return
            await db.For(me).Appreciations.SingleOrDefaultAsync(a => a.Id == id && a.WriterId == writer, ct)
                is { } found
            ? found
            : new Problem.Missing("This appreciation");
    }
}
