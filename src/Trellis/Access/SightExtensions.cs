namespace Trellis.Access;

/// <summary>The way from the database to what somebody may see of it.</summary>
public static class SightExtensions
{
    /// <summary>What this viewer may see: the door to every row.</summary>
    public static Sight For(this AppDb db, Viewer me) => new(db, me);
}
