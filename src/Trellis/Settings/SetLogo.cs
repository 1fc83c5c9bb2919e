using System.Security.Cryptography;
using System.Text;

namespace Trellis.Settings;

/// <summary>
/// Takes a picture as the logo of the organisation. What it is, is found out from its content; what a camera or a program
/// wrote into it is left behind.
/// </summary>
public sealed class SetLogo(AppDb db, Viewer me)
{
    /// <summary>The types of files that are taken.</summary>
    public static readonly string[] Types = ["image/png", "image/jpeg", "image/webp"];

    /// <param name="Bytes">The size of what is served, in bytes.</param>
    public sealed record View(string MediaType, int Width, int Height, int Bytes);

    /// <param name="content">The file.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Result<View>> Handle(Stream content, CancellationToken ct)
    {
        if (!Can.RunOrganisation(me))
            return new Problem.Forbidden();
        var read = await Read(content, ct);
        if (read.Value is not { } picture)
            return read.Problem!;
        if (LogoRules.Refuse(picture.Width, picture.Height) is { } large)
            return large;
        if (await db.For(me).Organisations.OrderBy(o => o.Id).FirstOrDefaultAsync(ct) is not { } organisation)
            return new Problem.Missing("The organisation");
        var hash = Convert.ToHexStringLower(SHA256.HashData(picture.Content));
        var view = new View(picture.MediaType, picture.Width, picture.Height, picture.Content.Length);
        var logo = await db.For(me).Logos.SingleOrDefaultAsync(l => l.OrganisationId == organisation.Id, ct);
        if (logo?.Hash == hash)
            return view;
        if (logo is null)
            db.Add(
                logo = new()
                {
                    OrganisationId = organisation.Id,
                    MediaType = "",
                    Content = [],
                    Hash = "",
                }
            );
        (logo.MediaType, logo.Content, logo.Hash) = (picture.MediaType, picture.Content, hash);
        db.Record(
            me,
            SettingsActivity.LogoChanged,
            organisation.Id.ToString(),
            detail: $"{picture.MediaType}, {picture.Width} by {picture.Height} pixels"
        );
        return await db.Save(ct) is { } problem ? problem : view;
    }

    private static async Task<Result<Picture>> Read(Stream content, CancellationToken ct)
    {
        var buffer = new byte[LogoRules.Limit + 1];
        var length = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        if (length == 0)
            return Refused("logo.empty", "This file is empty. Choose the logo again.");
        if (length > LogoRules.Limit)
            return Refused(
                "logo.too-large",
                $"This file is larger than {LogoRules.Limit / 1024} KB. A logo of 400 pixels is large enough."
            );
        try
        {
            return Picture.Of(buffer[..length]) is { } picture ? picture : Refused("logo.type", NotTaken(buffer));
        }
        catch (InvalidDataException)
        {
            return Refused("logo.broken", "This picture is not whole, or it moves. Save it anew as PNG.");
        }
    }

    private static string NotTaken(byte[] file)
    {
        var isText = Encoding.Latin1.GetString(file, 0, 256).Contains('<', StringComparison.Ordinal);
        return isText
            ? "This is a drawing as text (SVG) or a web page, which could carry a program. Save it as PNG."
            : "Trellis takes PNG, JPEG and WebP. Save the logo as one of them.";
    }

    private static Problem.Refused Refused(string code, string why) => new(code, why);
}
