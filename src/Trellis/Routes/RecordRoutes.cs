namespace Trellis.Routes;

/// <summary>Addresses of the record of activity.</summary>
public static class RecordRoutes
{
    public const string Activity = "/activity";
    public const string Security = "/security";

    /// <summary>A page of the record.</summary>
    public static string ActivityOf(int page) => $"{Activity}?page={page}";
}
