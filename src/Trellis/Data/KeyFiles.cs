using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;

namespace Trellis.Data;

/// <summary>The keys of cookies and links as an older Trellis kept them: as files in the data directory.</summary>
public static class KeyFiles
{
    /// <summary>
    /// Moves them into the database, so that nobody has to sign in again after an update. A file that is no key stays
    /// where it is.
    /// </summary>
    public static async Task TakeInKeys(this AppDb db, DataDirectory directory, CancellationToken ct)
    {
        if (!Directory.Exists(directory.Keys))
            return;
        var taken = new List<string>();
        var known = await db.DataProtectionKeys.Select(k => k.FriendlyName).ToListAsync(ct);
        foreach (var file in Directory.EnumerateFiles(directory.Keys, "*.xml").Order(StringComparer.Ordinal))
        {
            var (name, text) = (Path.GetFileNameWithoutExtension(file), await File.ReadAllTextAsync(file, ct));
            if (!IsKey(text))
                continue;
            if (!known.Contains(name))
                db.Add(new DataProtectionKey { FriendlyName = name, Xml = text });
            taken.Add(file);
        }
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        taken.ForEach(File.Delete);
        if (!Directory.EnumerateFileSystemEntries(directory.Keys).Any())
            Directory.Delete(directory.Keys);
    }

    private static bool IsKey(string text)
    {
        try
        {
            return XElement.Parse(text).Name.LocalName is "key" or "revocation";
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
