namespace Trellis.Accounts;

/// <summary>
/// Stands before what can do great harm: paying, publishing a policy, changing roles, making a link to choose a
/// password. Where the password was given too long ago, a form is asked for it in the field of
/// <see cref="Ui.Forms.ConfirmField"/>, which then confirms the session; a program confirms it first.
/// </summary>
public sealed class Confirmation(Viewer me, ConfirmSession confirm, IHttpContextAccessor http)
{
    /// <summary>The name of the field in which a form asks for the password.</summary>
    public const string Field = "confirm-password";

    /// <summary>
    /// Whether a problem is about the password that a form asks for, and not about what else is in the form.
    /// </summary>
    public static bool Asks(Problem? problem) =>
        problem is Problem.Unconfirmed or Problem.Delayed or Problem.Refused { Code: "password.wrong" };

    /// <summary>
    /// What stands in the way; nothing where the password was given lately, now, or at the machine itself.
    /// </summary>
    public async Task<Problem?> Ask(CancellationToken ct)
    {
        if (!me.MustConfirm)
            return null;
        if (http.HttpContext is not { Request: { HasFormContentType: true } request })
            return new Problem.Unconfirmed();
        var password = (await request.ReadFormAsync(ct))[Field].ToString();
        return password.Length == 0
            ? new Problem.Unconfirmed()
            : (await confirm.Handle(new() { Password = password }, ct)).Problem;
    }
}
