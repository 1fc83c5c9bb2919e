namespace Trellis.Routes;

/// <summary>Addresses of signing in and of one's own account.</summary>
public static class AccountRoutes
{
    public const string Account = "/account";
    public const string SignIn = "/sign-in";

    /// <summary>Where somebody who forgot their password asks for a link.</summary>
    public const string ForgotPassword = "/forgot-password";

    /// <summary>Posting here ends the session.</summary>
    public const string SignOut = "/sign-out";

    /// <summary>Where the first administrator names the organisation; nobody finds it afterwards.</summary>
    public const string Start = "/start";

    /// <summary>Posting here chooses light, dark or neither.</summary>
    public const string Theme = "/account/theme";

    /// <summary>Posting here dismisses the notice about links to choose one's password.</summary>
    public const string DismissLinks = "/account/links/dismissal";

    /// <summary>The sessions on the page of one's account.</summary>
    public const string Sessions = "/account#sessions";

    /// <summary>The export on the page of one's account.</summary>
    public const string Data = "/account#data";

    /// <summary>Where somebody who was given this link chooses a password.</summary>
    public static string Welcome(string account, string token) => $"/welcome?account={account}&token={token}";

    /// <summary>Posting here ends another session of one's own.</summary>
    public static string EndSession(string id) => $"/account/sessions/{id}/end";
}
