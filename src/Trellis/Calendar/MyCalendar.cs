namespace Trellis.Calendar;

/// <summary>Whether the viewer has a private address to subscribe to. The address itself is shown once, when it is made.</summary>
public sealed class MyCalendar(AppDb db, Viewer me)
{
    /// <param name="MadeAt">Since when there is an address; null if there is none.</param>
    public sealed record View(DateTime? MadeAt)
    {
        /// <summary>Tells this address from another.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public string Mark => MarkOf(MadeAt);
    }

    internal static string MarkOf(DateTime? madeAt) =>
        madeAt?.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none";

    public async Task<View> Load(CancellationToken ct) =>
        new(
            await db.For(me)
                .CalendarAddresses.Where(a => a.PersonId == me.PersonId)
                .Select(a => (DateTime?)a.MadeAt)
                .SingleOrDefaultAsync(ct)
        );
}
