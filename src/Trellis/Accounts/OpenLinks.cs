#pragma warning disable RS0030 // Setting the first password happens before there is a viewer.

namespace Trellis.Accounts;

/// <summary>The links that are open when somebody's role changes.</summary>
public static class OpenLinks
{
    /// <summary>
    /// Makes every open link of these people worthless: whoever made it might not make it for the new role. Saved with
    /// what changes the role.
    /// </summary>
    public static async Task CloseLinks(
        this AppDb db,
        Viewer me,
        IReadOnlyCollection<Id<Person>> people,
        CancellationToken ct
    )
    {
        foreach (var account in await db.For(me).Accounts.Where(a => people.Contains(a.PersonId)).ToListAsync(ct))
            account.SecurityStamp = Guid.CreateVersion7().ToString();
    }
}
