using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Trellis.Kit;

/// <summary>
/// What somebody typed into a form whose answer was an error, so that it can be sent once more and is not lost.
/// </summary>
/// <param name="Action">Where the form goes, on this site.</param>
/// <param name="Fields">What it holds, but for files and passwords.</param>
/// <param name="LeavesOut">Whether there were files or passwords.</param>
public sealed record TypedForm(
    string Action,
    string Enctype,
    IReadOnlyList<(string Name, string Value)> Fields,
    bool LeavesOut
)
{
    /// <summary>The fields that are worth reading: what is longer than a word or a number.</summary>
    public IEnumerable<(string Name, string Value)> Descriptors =>
        Fields.Where(f => !f.Name.StartsWith('_') && f.Value.Contains(' ', StringComparison.Ordinal));
}

public static class TypingAgain
{
    /// <summary>Fields that hold a password or what stands for one, by the last part of their name.</summary>
    public static readonly IReadOnlySet<string> Secrets = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "Password",
        "Present",
        "New",
        "Token",
        "confirm-password",
    };

    /// <summary>The form that was sent; null where none was, or where it cannot be read.</summary>
    public static async Task<TypedForm?> TypedAgain(this HttpContext http)
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
            return null; // another site may have sent it: its words are not shown on a page of this one
        if (
            !HttpMethods.IsPost(http.Request.Method)
            || http.Features.Get<IFormFeature>() is not { HasFormContentType: true } feature
        )
            return null;
        if (http.Features.Get<IExceptionHandlerPathFeature>() is not { } failed)
            return null;
        IFormCollection form;
        try
        {
            form = await feature.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or BadHttpRequestException)
        {
            return null;
        }

        var fields = form.SelectMany(f => f.Value.Select(v => (Name: f.Key, Value: v ?? ""))).ToList();
        var open = fields.Where(f => !IsSecret(f.Name)).ToList();
        var isMultipart =
            http.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;
        return new(
            failed.Path + http.Request.QueryString,
            isMultipart ? "multipart/form-data" : "application/x-www-form-urlencoded",
            open,
            form.Files.Count > 0 || open.Count < fields.Count
        );
    }

    private static bool IsSecret(string name) => Secrets.Contains(name[(name.LastIndexOf('.') + 1)..]);
}
