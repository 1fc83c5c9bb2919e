using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;

namespace Trellis.Data;

/// <summary>The keys of cookies and links as an older Trellis kept them: as files in the data directory.</summary>
public static class KeyFiles
{
    /// <summary>Moves them into the database, so that nobody has to sign in again after an update.</summary>
    public static async Task TakeInKeys(this AppDb db, DataDirectory directory, CancellationToken ct)
    {
        if (!Directory.Exists(directory.Keys))
            return;
        var known = await db.DataProtectionKeys.Select(k => k.FriendlyName).ToListAsync(ct);
        foreach (var file in Directory.EnumerateFiles(directory.Keys, "*.xml").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (!known.Contains(name))
                db.Add(new DataProtectionKey { FriendlyName = name, Xml = await File.ReadAllTextAsync(file, ct) });
        }
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        Directory.Delete(directory.Keys, recursive: true);
    }
}
