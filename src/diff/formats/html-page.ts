/** Looks of the page; of both light and dark screens, and of paper. */
export const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.45 system-ui,sans-serif;margin:0}main{max-width:80rem;margin:0 auto;padding:1rem}
h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{border:1px solid #8888;padding:.3rem .5rem;vertical-align:top;text-align:left;font-weight:normal}
thead th{font-weight:bold}.money td{text-align:right;white-space:nowrap}.money td:last-child{text-align:left;white-space:normal}
.changes td{width:28%;overflow-wrap:anywhere}.changes td:last-child{width:9rem;text-align:right}
tr.subject th{background:#8881;font-weight:bold}tr.subject{break-after:avoid}
ins{background:#9e94;text-decoration:underline}del{background:#e994}small{opacity:.75}
tr[data-weight=major] th{border-left:.3rem solid #c60}.nothing{background:#8882}.warning{border-left:.3rem solid #c60;padding-left:.6rem}
form{display:flex;flex-wrap:wrap;gap:.4rem 1rem;margin:.6rem 0}summary{cursor:pointer;padding:.3rem 0}
@media print{form{display:none}}
`;

/** Hides the rows that the filters leave out, and counts the others; nothing is fetched. */
export const SCRIPT = `
const form=document.querySelector('form');
if(form){const rows=[...document.querySelectorAll('.changes tr[data-weight]')];const groups=[...document.querySelectorAll('.changes tbody')];
const show=()=>{const data=new FormData(form);const weights=data.getAll('weight');const type=data.get('type');const words=data.get('text').toLocaleLowerCase();let count=0;
for(const row of rows){row.hidden=!weights.includes(row.dataset.weight)||(type!==''&&row.dataset.type!==type)||!(row.textContent+' '+row.parentElement.rows[0].textContent).toLocaleLowerCase().includes(words);if(!row.hidden)count++}
for(const group of groups)group.hidden=[...group.rows].slice(1).every(row=>row.hidden);
form.querySelector('output').textContent=count+' / '+rows.length};
form.addEventListener('input',show);form.addEventListener('submit',event=>event.preventDefault());show()}
`;
