namespace Trellis.Settings;

/// <summary>The logo of the organisation as a file, for everybody: it stands on the sign-in page.</summary>
public sealed class OpenLogo(AppDb db, Viewer me)
{
    public sealed record View(string MediaType, string Hash, byte[] Content)
    {
        /// <summary>What a browser calls it when somebody saves it.</summary>
        public string Name => $"logo.{MediaType["image/".Length..]}";
    }

    public Task<View?> Load(CancellationToken ct) =>
        db.For(me)
            .Logos.OrderBy(l => l.OrganisationId)
            .Select(l => new View(l.MediaType, l.Hash, l.Content))
            .FirstOrDefaultAsync(ct);
}
